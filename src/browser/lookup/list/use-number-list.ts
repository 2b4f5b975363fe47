import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useZone } from '#browser/preferences/use-preferences.ts'
import type { Range } from '#contract/view-state.ts'
import { changeList, type ListDraft, noList, numberListQuery, readList } from './number-list.ts'
import type { ListItem } from './read-list.ts'
import { type ListStart, runList, stopList } from './run-list.ts'

/** The list at hand, and what can be done with it. */
export function useNumberList() {
  const client = useQueryClient()
  const zone = useZone()
  const { data = noList } = useQuery(numberListQuery)
  // It goes on when the page is left; a failure is told by the list itself.
  const { mutate } = useMutation({ mutationFn: (start: ListStart) => runList(client, start) })
  const start = useCallback(
    (items: readonly ListItem[], range: Range) => mutate({ items, range, zone, goOn: false }),
    [mutate, zone],
  )
  const goOn = useCallback(() => {
    const { run } = readList(client)
    if (run) mutate({ items: run.items, range: run.range, zone, goOn: true })
  }, [mutate, client, zone])
  const setDraft = useCallback((draft: ListDraft) => changeList(client, { draft }), [client])
  const stop = useCallback(() => stopList(client), [client])
  /** Back to the text, which is still there. */
  const leave = useCallback(() => {
    stopList(client)
    changeList(client, { run: null })
  }, [client])
  return useMemo(() => ({ ...data, start, goOn, stop, leave, setDraft }), [data, start, goOn, stop, leave, setDraft])
}
