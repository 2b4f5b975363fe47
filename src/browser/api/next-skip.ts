import type { entryList } from '#contract/routes/logs.ts'
import type { RouteOutput } from './fetch-route.ts'

/** Where the next page begins; undefined at the end, or at an empty page, which would otherwise repeat for ever. */
export function nextSkip(page: RouteOutput<typeof entryList>): number | undefined {
  const next = page.skip + page.data.length
  return page.data.length > 0 && next < page.count ? next : undefined
}
