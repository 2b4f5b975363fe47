// An evidence pack as its address asks for it: the page's and the file's carry the same.
import { type RouteInput, routeUrl } from '#browser/api/fetch-route.ts'
import { lookupEvidence } from '#contract/routes/lookup-evidence.ts'
import type { LookupFilters } from '../lookup-view.ts'

export type PackAsked = RouteInput<typeof lookupEvidence>

/** What an address of a pack may have, all of it text. */
const texts: Record<keyof PackAsked, true> = {
  ...{ channels: true, direction: true, outcome: true, from: true, to: true, text: true },
  ...{ number: true, timezone: true, asOf: true },
}
// A cast, because the keys of an object are any text to the compiler.
const names = Object.keys(texts) as (keyof PackAsked)[]

export function packParams(asked: PackAsked): URLSearchParams {
  return new URLSearchParams(names.flatMap((name) => (asked[name] ? [[name, asked[name]]] : [])))
}

/** What the address asks for, unread: the gateway names what is wrong with it. */
export function packAsked(params: URLSearchParams): PackAsked {
  const given = names.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : []))
  // A cast, because texts may be anything.
  return { number: '', ...Object.fromEntries(given) } as PackAsked
}

/** What a contact's page shows, in this zone. */
export function packOf(number: string, filters: LookupFilters, timezone: string): PackAsked {
  return { number, ...filters, timezone }
}

export function packFile(asked: PackAsked): string {
  return `${routeUrl(lookupEvidence, {})}?${packParams(asked)}`
}
