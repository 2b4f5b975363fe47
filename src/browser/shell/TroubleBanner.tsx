import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import classes from './Banner.module.css'
import { isUnavailable, readinessQuery, troubleOf } from './trouble.ts'

/** Says why nothing can be read or saved, while that is so. */
export function TroubleBanner() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { data, error } = useQuery(readinessQuery)
  const trouble = troubleOf(data, error)
  const before = useRef(trouble)

  useEffect(() => askWhenSomethingFails(client), [client])
  useEffect(() => {
    // What failed meanwhile is on screen as failed: it is asked for again without anybody's doing.
    if (before.current && !trouble)
      void client.refetchQueries({ type: 'active', predicate: ({ state }) => isUnavailable(state.error) })
    before.current = trouble
  }, [client, trouble])

  if (!trouble) return null
  return (
    <div className={classes.banner} role="alert" data-trouble={trouble}>
      <strong>{t(`trouble.${trouble}.title`)}</strong>
      <span>{t(`trouble.${trouble}.text`)}</span>
    </div>
  )
}

/** A page or a form that was refused knows first. Answers how to stop listening. */
function askWhenSomethingFails(client: QueryClient): () => void {
  const look = (error: unknown) => {
    if (isUnavailable(error)) void client.invalidateQueries({ queryKey: readinessQuery.queryKey })
  }
  const stops = [
    client.getQueryCache().subscribe((event) => {
      const isOurs = event.query.queryKey[0] === readinessQuery.queryKey[0]
      if (!isOurs && event.type === 'updated' && event.action.type === 'error') look(event.action.error)
    }),
    client.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') look(event.action.error)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
