import { useId, useState } from 'react'
import { type Language, languageNames, languages } from '#browser/i18n/languages.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { RadioRow } from '#browser/ui/RadioRow.tsx'
import type { Contact } from '#contract/routes/lookup.ts'
import { countryName } from '../country-name.ts'
import type { LookupFilters } from '../lookup-view.ts'
import { customerZone } from './customer-zone.ts'
import { maskNumber } from './mask-number.ts'
import classes from './Reply.module.css'
import { ReplyText } from './ReplyText.tsx'
import { ReplyZone } from './ReplyZone.tsx'
import { useReply } from './use-reply.ts'

export interface ReplyFormProps {
  /** As it was asked for. */
  number: string
  filters: LookupFilters
  contact: Contact
}

const counts = ['1', '5', '10', '25'] as const
const MOST = 25

/** The text for the customer, shown before it is copied. */
export function ReplyForm({ number, filters, contact }: ReplyFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const zoneHint = useId()
  const [language, setLanguage] = useState<Language>(format.language)
  const [most, setMost] = useState<(typeof counts)[number]>('5')
  const [theirs] = useState(() => customerZone(contact.country, format.zone, Date.now()))
  const [zone, setZone] = useState(theirs.zone)
  const { channels, direction, outcome, text: sought } = filters
  const filtered = [channels, direction, outcome, sought].some((each) => each !== undefined)
  const { text, error, retry } = useReply({
    ...{ language, zone, number, filters, filtered, most: Number(most), least: MOST },
    maskedNumber: maskNumber(contact.number),
  })
  if (error) return <FailureState error={error} onRetry={retry} />

  const country = contact.country === null ? '' : countryName(contact.country, format.language)
  return (
    <div className={classes.form}>
      <p className={classes.lead}>{t('answer.panel.lead')}</p>
      <div className={classes.choices}>
        <RadioRow
          label={t('answer.panel.language')}
          value={language}
          options={languages.map((value) => ({ value, label: languageNames[value], lang: value }))}
          onChange={setLanguage}
        />
        <div className={classes.most}>
          <span aria-hidden="true">{t('answer.panel.most')}</span>
          <RadioRow
            label={t('answer.panel.most')}
            value={most}
            options={counts.map((value) => ({ value, label: value }))}
            onChange={setMost}
          />
        </div>
      </div>
      <div>
        <ReplyZone
          zone={zone}
          theirs={theirs.zones}
          country={country}
          describedBy={theirs.several ? zoneHint : undefined}
          onChange={setZone}
        />
        {theirs.several && (
          <p id={zoneHint} className={classes.hint}>
            {t('answer.panel.several', { country })}
          </p>
        )}
      </div>
      {filtered && <p className={classes.hint}>{t('answer.panel.filtered')}</p>}
      <ReplyText text={text} language={language} />
    </div>
  )
}
