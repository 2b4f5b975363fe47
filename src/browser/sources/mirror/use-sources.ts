import { useQuery } from '@tanstack/react-query'
import { ApiFailure } from '#browser/api/api-failure.ts'
import { sessionQuery } from '#browser/session/session-query.ts'
import { sourcesQuery } from './sources-query.ts'

/** The sources for those who may manage them; undefined for others, who may not see them. */
export function useSources() {
  const { data: session } = useQuery(sessionQuery)
  const mayManage = session?.mayManageSources === true
  const sources = useQuery({ ...sourcesQuery, enabled: mayManage })
  const refused = sources.error instanceof ApiFailure && sources.error.status === 403
  return mayManage && !refused ? sources : undefined
}

export type Sources = NonNullable<ReturnType<typeof useSources>>
