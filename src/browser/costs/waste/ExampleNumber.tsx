import { Link } from 'react-router-dom'
import { isMasked } from '#browser/format/phone.ts'
import { paths } from '#browser/paths.ts'
import { PhoneNumber } from '#browser/ui/PhoneNumber.tsx'

/** The number, leading to everything sent to it; a masked one is nobody to look up. */
export function ExampleNumber({ number }: { number: string }) {
  const shown = <PhoneNumber number={number} aligned />
  return isMasked(number) ? <span>{shown}</span> : <Link to={paths.lookup(number)}>{shown}</Link>
}
