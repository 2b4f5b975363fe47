import { useMemo, useSyncExternalStore } from 'react'
import { phonesRead, subscribePhones } from '#browser/format/phone.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { usePreferences } from '#browser/preferences/use-preferences.ts'
import { useMoneyWords } from '#browser/ui/Money.tsx'
import type { CellWords } from './cell-face.ts'
import { useMinute } from './use-minute.ts'

/** The same object until the language, the zone or the form of times changes, an age is a minute old, or numbering plans come. */
export function useCellWords(): CellWords {
  const format = useFormat()
  const labels = useLabels()
  const [{ times }] = usePreferences()
  const { notCharged, unknown, estimated } = useMoneyWords()
  const phones = useSyncExternalStore(subscribePhones, phonesRead)
  const minute = useMinute(times === 'age')
  // Ages are read from the clock when a cell is painted, numbers by the numbering plans at hand.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  return useMemo(
    () => ({ format, labels, money: { format, notCharged, unknown, estimated }, times }),
    [format, labels, notCharged, unknown, estimated, times, minute, phones],
  )
}
