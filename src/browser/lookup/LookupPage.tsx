import { useSearchParams } from 'react-router-dom'
import { LookupResult } from './LookupResult.tsx'
import { LookupStart } from './LookupStart.tsx'

/** Everything sent to and received from one number; the address carries the number. */
export function Component() {
  const [params] = useSearchParams()
  const number = (params.get('number') ?? '').trim()
  return number === '' ? <LookupStart /> : <LookupResult key={number} number={number} />
}
