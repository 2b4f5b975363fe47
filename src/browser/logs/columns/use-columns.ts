import { useCallback, useMemo } from 'react'
import type { SetView } from '#browser/logs/view/use-log-view.ts'
import { type ColumnChoice, noChoice } from '#browser/preferences/column-choices.ts'
import { readPreferences, updatePreferences } from '#browser/preferences/store.ts'
import { usePreferences } from '#browser/preferences/use-preferences.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { ViewState } from '#contract/view-state.ts'
import { type ShownColumns, shownColumns } from './column-choice.ts'

/** What the reader chose for this channel; the same object until that changes. */
export function useColumnChoice(channel: Channel): ColumnChoice {
  const [{ columns }] = usePreferences()
  return columns[channel.id] ?? noChoice
}

/** The columns that a view shows. */
export function useShownColumns(channel: Channel, view: Pick<ViewState, 'columns'>): ShownColumns {
  const choice = useColumnChoice(channel)
  return useMemo(() => shownColumns(channel, choice, view.columns), [channel, choice, view.columns])
}

/** Changes the reader's choice for a channel and keeps it in this browser. */
export function chooseColumns(channel: Channel, patch: Partial<ColumnChoice> | null): void {
  const { columns } = readPreferences()
  const choice = patch && { ...(columns[channel.id] ?? noChoice), ...patch }
  const others = Object.fromEntries(Object.entries(columns).filter(([id]) => id !== channel.id))
  updatePreferences({ columns: choice ? { ...others, [channel.id]: choice } : others })
}

/** Chooses which columns are shown; from then on the choice counts and not what the address named. */
export function useChooseKeys(channel: Channel, view: ViewState, setView: SetView) {
  const named = view.columns !== null
  return useCallback(
    (patch: Partial<ColumnChoice> | null) => {
      chooseColumns(channel, patch)
      if (named && (patch === null || patch.keys)) setView({ columns: null }, { replace: true })
    },
    [channel, named, setView],
  )
}
