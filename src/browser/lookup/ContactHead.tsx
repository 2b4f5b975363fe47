import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { RevealLine } from '#browser/shell/reveal/RevealLine.tsx'
import { CopyButton } from '#browser/ui/CopyButton.tsx'
import { usePageTitle } from '#browser/ui/use-page-title.ts'
import type { Lookup } from '#contract/routes/lookup.ts'
import { AnswerMenu } from './answer/AnswerMenu.tsx'
import { ContactFacts } from './ContactFacts.tsx'
import classes from './ContactHead.module.css'
import { countryName } from './country-name.ts'
import { Notices } from './Notices.tsx'
import { Reachability } from './Reachability.tsx'
import type { LookupScope } from './use-lookup-scope.ts'
import type { Verdicts } from './use-verdicts.ts'

interface ContactHeadProps {
  scope: LookupScope
  contact: NonNullable<Lookup['contact']>
  summary: Lookup['summary']
  notices: Lookup['notices']
  verdicts: Verdicts
}

/** Who it is, all that is known of them in a line, and whether they can be reached. */
export function ContactHead({ scope, contact, summary, notices, verdicts }: ContactHeadProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const { number, country, userId } = contact
  // Somebody who hides their number has an id alone.
  const name = number === '' ? (userId ?? scope.number) : number
  usePageTitle(name)
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <h1 className={classes.number}>
          {country && (
            <span className={classes.country} title={countryName(country, language)}>
              {country}
            </span>
          )}{' '}
          <span className="tb-figures">{name}</span>
          <CopyButton value={name} label={number === '' ? t('contact.copyId') : t('lookup.contact.copy')} />
        </h1>
        <AnswerMenu scope={scope} contact={contact} />
      </div>
      <ContactFacts asked={scope.number} contact={contact} summary={summary} />
      <RevealLine subject={contact.ref === null ? undefined : { contact: contact.ref }} />
      <Reachability verdicts={verdicts} />
      <Notices notices={notices} />
    </header>
  )
}
