import { useQueries } from '@tanstack/react-query'
import { routeQuery } from '#browser/api/route-query.ts'
import type { ResolvedRange } from '#browser/format/resolve-range.ts'
import type { Channel } from '#contract/channels/index.ts'
import { coverage } from '#contract/routes/sources.ts'
import { type Missing, missingOf } from './coverage-gaps.ts'

const WHILE_INCOMPLETE_MS = 30_000

/** What the sources have not brought yet of some channels and a range; nothing when all is here, or nobody can tell. */
export function useMissing(channels: readonly Pick<Channel, 'id'>[], range: ResolvedRange): Missing[] {
  const answers = useQueries({
    queries: channels.map(({ id }) => ({
      ...routeQuery(coverage, {
        channel: id,
        ...(range.from !== null && { from: range.from }),
        ...(range.to !== null && { to: range.to }),
      }),
      refetchInterval: ({ state }: { state: { data?: { complete: boolean } | undefined } }) =>
        state.data?.complete === false && WHILE_INCOMPLETE_MS,
    })),
  })
  return missingOf(answers.flatMap(({ data }) => data?.gaps ?? []))
}
