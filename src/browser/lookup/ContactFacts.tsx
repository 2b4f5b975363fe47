import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { CopyButton } from '#browser/ui/CopyButton.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { TotalMoney } from '#browser/ui/TotalMoney.tsx'
import type { Lookup } from '#contract/routes/lookup.ts'
import classes from './ContactHead.module.css'
import { ContactNames } from './ContactNames.tsx'
import { countryName } from './country-name.ts'
import { LocalTime } from './LocalTime.tsx'
import { formatLookupView, plainView } from './lookup-view.ts'
import { toTimeline } from './to-timeline.ts'
import { totalsOf } from './totals.ts'

interface ContactFactsProps {
  asked: string
  contact: NonNullable<Lookup['contact']>
  summary: Lookup['summary']
}

/** Names, place and clock, since when and until when, how much and for how much: a line. */
export function ContactFacts({ asked, contact, summary }: ContactFactsProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const { names, country, number, userId } = contact
  const { count, figures, first, last } = totalsOf(summary)
  const all = paths.contact(formatLookupView(asked, plainView))
  return (
    <p className={classes.facts}>
      <ContactNames names={names} />
      {country && <span>{countryName(country, language)}</span>}
      {country && <LocalTime country={country} />}
      {userId && number !== '' && (
        <span className={classes.userId}>
          {t('contact.userId')} <code>{userId}</code>
          <CopyButton value={userId} label={t('contact.copyId')} />
        </span>
      )}
      {first && (
        <span>
          {t('lookup.contact.firstSeen')} <Instant iso={first} form="date" />
        </span>
      )}
      {last && (
        <span>
          {t('contact.lastSeen')} <Instant iso={last} form="age" />
        </span>
      )}
      <Link to={all} onClick={toTimeline}>
        {t('lookup.entries', { count })}
      </Link>
      {figures && (
        <strong className={classes.cost}>
          <Link to={all} onClick={toTimeline}>
            <TotalMoney figures={figures} />
          </Link>
        </strong>
      )}
    </p>
  )
}
