import { isObject } from '#browser/logs/data/entry-values.ts'
import type { CellProps } from './cell-props.ts'

export function RelationCell({ value }: CellProps) {
  if (!isObject(value)) return null
  const name = [value.title, value.name, value._id].find((each) => typeof each === 'string' && each !== '')
  return typeof name === 'string' ? <span title={name}>{name}</span> : null
}
