import { useSyncExternalStore } from 'react'
import { markDigits } from '#browser/format/mark-digits.ts'
import { formatPhone, subscribePhones } from '#browser/format/phone.ts'
import classes from './PhoneNumber.module.css'

interface PhoneNumberProps {
  /** As stored; what is no number is shown as it is. */
  number: string
  /** Two letters; where left out, the number tells, if it can. */
  country?: string | null
  /** Digits that were looked for. */
  match?: string
  /** In a column: numbers without a country stand under those that have one. */
  aligned?: boolean
}

/** Country, then the number in international groups. */
export function PhoneNumber({ number, country, match = '', aligned = false }: PhoneNumberProps) {
  const shown = useSyncExternalStore(subscribePhones, () => formatPhone(number))
  const letters = country ?? shown.country
  return (
    <span className={aligned ? classes.aligned : classes.phone} title={shown.text === number ? undefined : number}>
      {(letters || aligned) && <span className={classes.country}>{letters}</span>}
      <span className={classes.number}>{match === '' ? shown.text : marked(shown.text, match)}</span>
    </span>
  )
}

function marked(text: string, match: string) {
  let place = 0
  return markDigits(text, match).map((part) => {
    const key = place
    place += part.text.length
    return part.marked ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>
  })
}
