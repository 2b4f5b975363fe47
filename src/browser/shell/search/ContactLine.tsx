import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { PhoneNumber } from '#browser/ui/PhoneNumber.tsx'
import classes from './Search.module.css'
import type { ContactOption } from './search-options.ts'

/** Somebody in two lines: number and entries over names, how they were met and when they were last heard of. */
export function ContactLine({ option }: { option: ContactOption }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { contact, numbers, match, marked, count, lastAt } = option
  const names = numbers > 1 ? t('lookup.contacts', { count: numbers }) : contact.names.join(', ')
  // A name that was met says so itself.
  const met = match === null || match === 'name' ? '' : t(`fields.match.${match}`)
  return (
    <span className={classes.contact}>
      <PhoneNumber number={contact.number} country={contact.country} match={marked} aligned />
      <span className={classes.figure}>{t('lookup.entries', { count })}</span>
      <span className={classes.names} dir="auto">
        {[names, met].filter(Boolean).join(' · ')}
      </span>
      <span className={classes.figure}>{lastAt !== null && format.age(lastAt)}</span>
    </span>
  )
}
