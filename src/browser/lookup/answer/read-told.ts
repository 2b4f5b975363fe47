// The newest entries that a customer is told of. Receipts stand among them, one or two for each message.
import { fetchRoute } from '#browser/api/fetch-route.ts'
import { type Lookup, lookup } from '#contract/routes/lookup.ts'
import { type EntryFacts, factsOf } from '../entry-facts.ts'
import type { LookupFilters } from '../lookup-view.ts'
import { isTold } from './compose-reply.ts'

const PAGE = 100
/** Pages that are gone through for a contact of whom there is hardly more than receipts. */
const MOST_PAGES = 10

export interface Told {
  readonly entries: readonly EntryFacts[]
  /** There are older entries than these. */
  readonly more: boolean
}

/** At least so many, where there are so many. */
export async function readTold(
  asked: LookupFilters & { readonly number: string },
  least: number,
  signal: AbortSignal,
): Promise<Told> {
  const entries: EntryFacts[] = []
  let cursor: string | null = null
  for (let page = 0; page < MOST_PAGES; page++) {
    const found: Lookup = await fetchRoute(
      lookup,
      { ...asked, limit: PAGE, ...(cursor !== null && { cursor }) },
      { signal },
    )
    entries.push(...found.entries.flatMap((entry) => factsOf(entry) ?? []).filter(isTold))
    cursor = found.nextCursor
    if (cursor === null || entries.length >= least) break
  }
  return { entries, more: cursor !== null }
}
