import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { recentLookups } from '#browser/api/recent-lookups.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { PhoneNumber } from '#browser/ui/PhoneNumber.tsx'
import { LookupForm } from './LookupForm.tsx'
import classes from './LookupStart.module.css'

/** They stand for themselves in every language. */
const examples = [
  { id: 'international', number: '+49 151 2345 4567' },
  { id: 'dialled', number: '0049 151 2345 4567' },
  { id: 'national', number: '0151 23454567' },
  { id: 'link', number: 'tel:+1-555-123-4567' },
  { id: 'noPlus', number: '4915123454567' },
  { id: 'ending', number: '23454567' },
  { id: 'several', number: '+49 151 …, +44 20 …' },
  { id: 'signature', number: 'Tel. 030 1234567 …' },
  { id: 'name', number: 'Anna Weber' },
  { id: 'messageId', number: 'wamid.HBg…, SM0d4d…' },
  { id: 'userId', number: 'US.13491208…' },
] as const

/** Before there is a number: the field, what it takes, and who was looked up before. */
export function LookupStart() {
  const { t } = useTranslation()
  return (
    <>
      <PageHeader title={t('lookup.title')} />
      <div className={classes.page}>
        <p className={classes.lead}>{t('lookup.start.lead')}</p>
        <LookupForm />
        <p className={classes.note}>
          <Link to={paths.lookupList()}>{t('lookupList.link')}</Link>
        </p>
        <Recent />
        <h2 className={classes.heading}>{t('lookup.start.forms')}</h2>
        <dl className={classes.examples}>
          {examples.map(({ id, number }) => (
            <div key={id} className={classes.example}>
              <dt className="tb-figures">{number}</dt>
              <dd>{t(`lookup.start.example.${id}`)}</dd>
            </div>
          ))}
        </dl>
        <p className={classes.note}>{t('lookup.start.short')}</p>
      </div>
    </>
  )
}

const SHOWN = 6

function Recent() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [recent] = useState(() => recentLookups(client).slice(0, SHOWN))
  if (recent.length === 0) return null
  return (
    <>
      <h2 className={classes.heading}>{t('lookup.start.recent')}</h2>
      <ul className={classes.recent}>
        {recent.map(({ number, result }) => (
          <li key={number}>
            <Link to={paths.lookup(number)}>
              <PhoneNumber
                number={result.contact?.number ?? number}
                country={result.contact?.country ?? null}
                aligned
              />
              <span className={classes.name}>
                {result.contact?.names[0] ?? t('lookup.contacts', { count: result.contacts.length })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
