import { PhoneNumber } from '#browser/ui/PhoneNumber.tsx'
import type { CellProps } from './cell-props.ts'

/** The entry's country is the other party's; a number of ours tells its country itself. */
export function PhoneCell({ value, entry, channel }: CellProps) {
  if (typeof value !== 'string' || value === '') return null
  const country = value === entry[channel.contact] && typeof entry.country === 'string' ? entry.country : undefined
  return <PhoneNumber number={value} {...(country && { country })} aligned />
}
