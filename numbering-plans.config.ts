// The numbering plans of the world, taken apart: a page fetches those of the countries whose numbers it shows.
import { createRequire } from 'node:module'
import type { MetadataJson } from 'libphonenumber-js/core'
import type { Plugin } from 'vite'
import { planZone } from './src/browser/format/plan-zone.ts'

const metadata: MetadataJson = createRequire(import.meta.url)('libphonenumber-js/metadata.min.json')

const PLANS = 'virtual:numbering-plans'
const resolved = `\0${PLANS}`

const zones = [...new Set(Object.keys(metadata.country_calling_codes).map(planZone))]

/** Makes `virtual:numbering-plans`: by zone, the way to the plans of its countries, in the form of libphonenumber. */
export function numberingPlans(): Plugin {
  return {
    name: 'numbering-plans',
    resolveId: { filter: { id: /^virtual:numbering-plans/ }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:numbering-plans/ },
      handler: (id) =>
        id === resolved ? listZones() : `export default ${JSON.stringify(plansOf(id.slice(resolved.length + 1)))}`,
    },
  }
}

function listZones(): string {
  return `export const plans = { ${zones.map((zone) => `${zone}: () => import('${PLANS}/${zone}')`).join(', ')} }`
}

function plansOf(zone: string): object {
  const codes = Object.entries(metadata.country_calling_codes).filter(([code]) => planZone(code) === zone)
  const countries = new Set<string>(codes.flatMap(([, names]) => names))
  const { nonGeographic } = metadata as unknown as { nonGeographic: Record<string, unknown> }
  return {
    version: metadata.version,
    country_calling_codes: Object.fromEntries(codes),
    countries: Object.fromEntries(Object.entries(metadata.countries).filter(([name]) => countries.has(name))),
    nonGeographic: Object.fromEntries(Object.entries(nonGeographic).filter(([code]) => planZone(code) === zone)),
  }
}
