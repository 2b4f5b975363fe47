// The list at hand. It is personal data: it stays in the memory of the page, and signing out forgets it with all else
// that was fetched.
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { type ListedNumber, lookupList, repeatsIn } from '#contract/routes/lookup-list.ts'
import type { Range } from '#contract/view-state.ts'
import type { ListItem } from './read-list.ts'

export interface ListDraft {
  readonly text: string
  /** Of a file; null for what was pasted or typed. */
  readonly fileName: string | null
  /** The column with the numbers (read-list.ts); null for the likeliest. */
  readonly column: number | null
}

/** A number of the list and what the logs hold of it. */
export interface ListRow extends ListedNumber {
  /** From 0. */
  readonly place: number
  /** Of the pasted text or the file. */
  readonly line: number
}

export interface ListRun {
  /** Another one for each start. */
  readonly id: number
  readonly items: readonly ListItem[]
  readonly range: Range
  /** Of the first items, in their order. */
  readonly rows: readonly ListRow[]
  readonly state: 'running' | 'stopped' | 'failed' | 'done'
  /** Why it failed. */
  readonly error: unknown
}

export interface NumberList {
  readonly draft: ListDraft
  readonly run: ListRun | null
}

export const noDraft: ListDraft = { text: '', fileName: null, column: null }
export const noList: NumberList = { draft: noDraft, run: null }

export const numberListQuery = queryOptions({
  queryKey: [lookupList.id, 'list'] as const,
  // Nothing is fetched here: what is there was put there.
  queryFn: async (): Promise<NumberList> => noList,
  enabled: false,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
})

export function readList(client: QueryClient): NumberList {
  return client.getQueryData(numberListQuery.queryKey) ?? noList
}

export function changeList(client: QueryClient, change: Partial<NumberList>): void {
  // Else it would be forgotten some minutes after the page was left.
  client.setQueryDefaults(numberListQuery.queryKey, { gcTime: Number.POSITIVE_INFINITY })
  client.setQueryData(numberListQuery.queryKey, { ...readList(client), ...change })
}

/** Another text to look up; what was found for the one before is let go. */
export function putInList(client: QueryClient, text: string): void {
  changeList(client, { draft: { ...noDraft, text }, run: null })
}

/** The rows with those of the next items behind them; the same line may come again in another part. */
export function joinRows(
  items: readonly ListItem[],
  rows: readonly ListedNumber[],
  more: readonly ListedNumber[],
): ListRow[] {
  const all = [...rows, ...more]
  const repeats = repeatsIn(all.map(({ digits }) => digits))
  return all.map((row, place) => ({
    ...row,
    place,
    line: items[place]?.line ?? place + 1,
    repeats: repeats[place] ?? null,
  }))
}
