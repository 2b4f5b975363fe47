import { queryOptions, useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { fetchRoute } from '#browser/api/fetch-route.ts'
import { routeQuery } from '#browser/api/route-query.ts'
import { type Lookup, lookup } from '#contract/routes/lookup.ts'
import { type EntryFacts, factsOf } from './entry-facts.ts'
import { type ChannelVerdict, type Failing, verdictOf } from './verdict.ts'

/** A verdict is judged from so many entries of a channel, or from all that there are. */
const ENOUGH = 20

/** Verdicts by id of channel, whatever filters the page has; null for one that is still being judged. */
export type Verdicts = ReadonlyMap<string, ChannelVerdict | null>

/** Judged from the newest page; what is not on it is asked for. `judged` is false over several people. */
export function useVerdicts(number: string, newest: Lookup, judged: boolean): Verdicts {
  const { summary, entries } = newest
  const lines = useMemo(
    () =>
      summary.map((line) => {
        const own = factsIn(entries.filter(({ channel }) => channel === line.channel))
        return { ...line, own, enough: own.length >= Math.min(line.count, ENOUGH) }
      }),
    [summary, entries],
  )
  const more = useQueries({
    queries: lines.map(({ channel, enough }) => ({
      ...routeQuery(lookup, { number, channels: channel, limit: ENOUGH }),
      enabled: judged && !enough,
    })),
  })
  const verdicts = lines.map(({ own, enough }, n) => {
    const asked = more[n]
    if (enough) return verdictOf(own)
    // What could not be asked for is not judged.
    return asked?.data ? verdictOf(factsIn(asked.data.entries)) : asked?.error ? undefined : null
  })
  const older = useQueries({
    queries: lines.map(({ channel, arrivedCount, failedCount, count }, n) => ({
      ...failingQuery(number, channel, arrivedCount > 0),
      // All entries at hand, and all that ever ended did so badly: nothing older can say otherwise.
      enabled: judged && Boolean(verdicts[n]?.open) && (arrivedCount > 0 || count > ENOUGH) && failedCount > 0,
    })),
  })
  return new Map(
    lines.flatMap(({ channel }, n) => {
      const verdict = verdicts[n]
      if (!judged || verdict === undefined) return []
      return [[channel, verdict && withOlder(verdict, older[n]?.data)] as const]
    }),
  )
}

function factsIn(entries: Lookup['entries']): EntryFacts[] {
  return entries.flatMap((entry) => factsOf(entry) ?? [])
}

type Older = Pick<Failing, 'count' | 'since' | 'arrivedAt'>

/** What older entries tell of a channel that fails: two small questions, one after the other. */
function failingQuery(number: string, channels: string, arrivedOnce: boolean) {
  return queryOptions({
    queryKey: [lookup.id, 'failing', { number, channels }] as const,
    queryFn: async ({ signal }): Promise<Older | null> => {
      const ask = { number, channels, limit: 1 }
      const arrived = arrivedOnce && (await fetchRoute(lookup, { ...ask, outcome: 'arrived' }, { signal }))
      const [last] = arrived ? factsIn(arrived.entries) : []
      const since = { ...ask, outcome: 'failed', order: 'oldest-first', ...(last && { from: last.at }) } as const
      const failed = await fetchRoute(lookup, since, { signal })
      const [first] = factsIn(failed.entries)
      return first ? { count: failed.matching, since: first.at, arrivedAt: last?.at ?? null } : null
    },
  })
}

function withOlder(judged: ChannelVerdict, older: Older | null | undefined): ChannelVerdict {
  const { verdict, open } = judged
  if (!older || verdict.kind !== 'failing' || open === null) return judged
  // Of failures that something unclear went before, the entries at hand know better how many they are.
  return {
    ...judged,
    verdict: { ...verdict, ...(open === 'run' ? older : { arrivedAt: older.arrivedAt }) },
    open: null,
  }
}
