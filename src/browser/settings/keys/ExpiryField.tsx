import { useId } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { useZone } from '#browser/preferences/use-preferences.ts'
import { RadioRow } from '#browser/ui/RadioRow.tsx'
import { TextField } from '#browser/ui/TextField.tsx'
import { FormField } from './FormField.tsx'
import classes from './KeyForm.module.css'
import { expiryOf, type KeyDraft, lifetimes } from './key-draft.ts'

interface ExpiryFieldProps {
  draft: KeyDraft
  onDraft: (draft: KeyDraft) => void
  error: string | undefined
}

/** When the key ends by itself. */
export function ExpiryField({ draft, onDraft, error }: ExpiryFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const zone = useZone()
  const id = useId()
  const { lifetime } = draft
  const end = expiryOf(draft, Date.now(), zone)
  return (
    <FormField title={t('settings.keys.field.expiry')} error={error}>
      <RadioRow
        label={t('settings.keys.field.expiry')}
        value={lifetime}
        options={lifetimes.map((value) => ({
          value,
          label:
            value === 'never' || value === 'date'
              ? t(`settings.keys.lifetime.${value}`)
              : t('settings.keys.days', { count: Number(value) }),
        }))}
        onChange={(value) => onDraft({ ...draft, lifetime: value })}
      />
      {lifetime === 'date' && (
        <TextField
          type="date"
          className={classes.date}
          aria-label={t('settings.keys.field.date')}
          aria-describedby={id}
          value={draft.date}
          onChange={({ target: { value } }) => onDraft({ ...draft, date: value })}
        />
      )}
      <p id={id} className={classes.hint}>
        {end === null
          ? t('settings.keys.field.noEnd')
          : end === ''
            ? t('settings.keys.field.endOfDay', { zone })
            : t('settings.keys.field.ends', { when: format.full(end) })}
      </p>
    </FormField>
  )
}
