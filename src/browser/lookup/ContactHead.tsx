import { useTranslation } from 'react-i18next'
import { useFormat } from '#browser/preferences/use-format.ts'
import { CopyButton } from '#browser/ui/CopyButton.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { Money } from '#browser/ui/Money.tsx'
import { usePageTitle } from '#browser/ui/use-page-title.ts'
import type { Lookup } from '#contract/routes/lookup.ts'
import classes from './ContactHead.module.css'
import { ContactNames } from './ContactNames.tsx'
import type { EntryFacts } from './entry-facts.ts'
import { LocalTime } from './LocalTime.tsx'
import { Reachability } from './Reachability.tsx'
import { totalsOf } from './totals.ts'

interface ContactHeadProps {
  contact: NonNullable<Lookup['contact']>
  summary: Lookup['summary']
  entries: readonly EntryFacts[]
}

export function ContactHead({ contact, summary, entries }: ContactHeadProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { count, cents, estimated, first } = totalsOf(summary)
  usePageTitle(contact.number)
  return (
    <header className={classes.head}>
      <h1 className={classes.number}>
        {contact.country && (
          <span className={classes.country} title={countryName(contact.country, format.language)}>
            {contact.country}
          </span>
        )}{' '}
        <span className="tb-figures">{contact.number}</span>
        <CopyButton value={contact.number} label={t('lookup.contact.copy')} />
      </h1>
      <p className={classes.facts}>
        <ContactNames names={contact.names} />
        {contact.country && <LocalTime country={contact.country} />}
        {first && (
          <span>
            {t('lookup.contact.firstSeen')} <Instant iso={first} form="date" />
          </span>
        )}
        <span>{t('lookup.entries', { count })}</span>
        {cents !== null && (
          <strong className={classes.cost}>
            <Money cents={cents} estimated={estimated} zero="amount" />
          </strong>
        )}
      </p>
      <Reachability entries={entries} />
    </header>
  )
}

function countryName(country: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country
  } catch {
    return country
  }
}
