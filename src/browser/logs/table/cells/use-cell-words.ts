import { useMemo } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { useMoneyWords } from '#browser/ui/Money.tsx'
import type { CellWords } from './cell-props.ts'

/** The same object until the language or the zone changes. */
export function useCellWords(): CellWords {
  const format = useFormat()
  const labels = useLabels()
  const { notCharged, unknown } = useMoneyWords()
  return useMemo(
    () => ({ format, labels, money: { format, notCharged, unknown } }),
    [format, labels, notCharged, unknown],
  )
}
