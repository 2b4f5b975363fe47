import { Select, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { ChoiceLine } from '#browser/ui/ChoiceLine.tsx'
import { rateLimits } from '#contract/rates/rate-limits.ts'
import classes from './CardPage.module.css'
import type { CardDraft } from './card-draft.ts'

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]

interface CardSettingsProps {
  draft: CardDraft
  onChange: (change: Partial<CardDraft>) => void
  nameError: string | undefined
  zoneError: string | undefined
}

/** What holds for all rates of a card. */
export function CardSettings({ draft, onChange, nameError, zoneError }: CardSettingsProps) {
  const { t } = useTranslation()
  const group = useId()
  return (
    <div className={classes.settings}>
      <TextInput
        label={t('rates.list.name')}
        value={draft.name}
        error={nameError}
        maxLength={rateLimits.nameLength}
        onChange={({ currentTarget: { value } }) => onChange({ name: value })}
        autoComplete="off"
      />
      <Select
        label={t('rates.zone.label')}
        description={t('rates.zone.text')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        error={zoneError}
        data={zones.includes(draft.timezone) ? zones : [draft.timezone, ...zones]}
        value={draft.timezone}
        onChange={(timezone) => timezone && onChange({ timezone })}
        searchable
        limit={60}
        allowDeselect={false}
        nothingFoundMessage={t('shell.zone.none')}
      />
      <fieldset className={classes.zero}>
        <legend>{t('rates.zero.label')}</legend>
        <ChoiceLine
          type="radio"
          name={group}
          checked={!draft.zeroIsUnbilled}
          onChange={() => onChange({ zeroIsUnbilled: false })}
          title={t('rates.zero.notCharged')}
          text={t('rates.zero.notChargedText')}
        />
        <ChoiceLine
          type="radio"
          name={group}
          checked={draft.zeroIsUnbilled}
          onChange={() => onChange({ zeroIsUnbilled: true })}
          title={t('rates.zero.unbilled')}
          text={t('rates.zero.unbilledText')}
        />
      </fieldset>
    </div>
  )
}
