import type { CellProps } from './cell-props.ts'

export function IntegerCell({ value, words }: CellProps) {
  return typeof value === 'number' ? <span className="tb-figures">{words.format.number(value)}</span> : null
}
