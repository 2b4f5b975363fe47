import { useId, useState } from 'react'
import { contactPath } from '#browser/api/contact-path.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { Button } from '#browser/ui/Button.tsx'
import { PhoneNumber } from '#browser/ui/PhoneNumber.tsx'
import type { Lookup } from '#contract/routes/lookup.ts'
import classes from './ContactList.module.css'

const SHOWN = 8
/** The gateway names no more. */
const NAMED = 20

interface ContactListProps {
  title: string
  contacts: Lookup['contacts']
  /** Whatever was asked for. */
  asked: string
  /** Digits to be marked. */
  match: string
}

/** Contacts, best match first, each leading to its own page. */
export function ContactList({ title, contacts, asked, match }: ContactListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const headingId = useId()
  const [all, setAll] = useState(false)
  const mixed = new Set(contacts.map((contact) => contact.match)).size > 1
  const shown = all ? contacts : contacts.slice(0, SHOWN)
  return (
    <section className={classes.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={classes.title}>
        {title}
      </h2>
      <ul className={classes.list}>
        {shown.map((contact) => (
          <li key={`${contact.digits} ${contact.userId}`} className={classes.row}>
            <Link className={classes.number} to={contactPath(contact, asked)}>
              {contact.number === '' ? (
                contact.userId
              ) : (
                <PhoneNumber number={contact.number} country={contact.country} match={match} aligned />
              )}
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
