import { textValue } from '#browser/logs/data/entry-values.ts'
import type { CellProps } from './cell-props.ts'

/** One line; the rest shows on hover. */
export function TextCell({ value }: CellProps) {
  const text = textValue(value)
  return text === null ? null : <span title={text}>{text}</span>
}
