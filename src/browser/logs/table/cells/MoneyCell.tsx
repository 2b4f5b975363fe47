import { centsValue } from '#browser/logs/data/entry-values.ts'
import { MoneyText } from '#browser/ui/Money.tsx'
import type { CellProps } from './cell-props.ts'

export function MoneyCell({ value, words }: CellProps) {
  return <MoneyText cents={centsValue(value)} words={words.money} />
}
