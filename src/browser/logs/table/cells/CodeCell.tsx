import { textValue } from '#browser/logs/data/entry-values.ts'
import type { CellProps } from './cell-props.ts'

/** Ids and ticks: exact characters, in the mono face. */
export function CodeCell({ value }: CellProps) {
  const text = textValue(value)
  return text === null ? null : (
    <span className="tb-mono" title={text}>
      {text}
    </span>
  )
}
