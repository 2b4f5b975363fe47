import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { isMasked } from '#browser/format/phone.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { PhoneNumber } from '#browser/ui/PhoneNumber.tsx'
import type { Lookup } from '#contract/routes/lookup.ts'
import classes from './ContactsMet.module.css'

const SHOWN = 8
/** The gateway names no more. */
const NAMED = 20

interface ContactsMetProps {
  contacts: Lookup['contacts']
  /** The digits that they share. */
  match: string
  /** Numbers of several people, not spellings of one line. */
  several: boolean
}

/** Every number that the search met, each leading to its own page. */
export function ContactsMet({ contacts, match, several }: ContactsMetProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const mixed = new Set(contacts.map((contact) => contact.match)).size > 1
  const shown = all ? contacts : contacts.slice(0, SHOWN)
  return (
    <section className={classes.section} aria-labelledby="contacts-met">
      <h2 id="contacts-met" className={classes.title}>
        {several ? t('lookup.several.choose') : t('lookup.several.spellings')}
      </h2>
      <ul className={classes.list}>
        {shown.map((contact) => (
          <li key={contact.digits} className={classes.row}>
            <Link className={classes.number} to={paths.lookup(addressOf(contact))}>
              <PhoneNumber number={contact.number} country={contact.country} match={match} aligned />
            </Link>
            <span className={classes.names}>
              {contact.names[0]}
              {contact.names.length > 1 && (
                <span className={classes.others} title={contact.names.slice(1).join(', ')}>
                  {' '}
                  {t('lookup.contact.moreNames', { count: contact.names.length - 1 })}
                </span>
              )}
            </span>
            <span className={classes.kind}>{mixed && t(`fields.match.${contact.match}`)}</span>
            <span className={classes.count} title={t('lookup.entries', { count: contact.count })}>
              {format.number(contact.count)}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < contacts.length && (
        <Button className={classes.more ?? ''} variant="subtle" onClick={() => setAll(true)}>
          {t('lookup.several.all', { count: contacts.length })}
        </Button>
      )}
      {contacts.length >= NAMED && all && <p className={classes.note}>{t('lookup.several.most', { count: NAMED })}</p>}
    </section>
  )
}

// The international form finds all spellings of a line; a number without one is found as it is stored.
function addressOf({ number, digits }: Lookup['contacts'][number]): string {
  if (isMasked(number)) return digits
  return number.startsWith('+') ? `+${digits}` : number
}
