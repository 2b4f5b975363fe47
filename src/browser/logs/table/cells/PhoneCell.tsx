import { PhoneNumber } from '#browser/ui/PhoneNumber.tsx'
import type { CellProps } from './cell-props.ts'

/** The entry's own country is the other party's; a number of ours tells its country itself. */
export function PhoneCell({ value, entry }: CellProps) {
  if (typeof value !== 'string' || value === '') return null
  const country = typeof entry.country === 'string' ? entry.country : null
  return <PhoneNumber number={value} country={country} aligned />
}
