import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Button } from '#browser/ui/Button.tsx'
import { ReasonButton } from '#browser/ui/ReasonButton.tsx'
import { TextField } from '#browser/ui/TextField.tsx'
import { rateLimits } from '#contract/rates/rate-limits.ts'
import forms from './CardForms.module.css'
import classes from './SaveBar.module.css'
import type { CardFailure } from './use-card-failure.ts'

interface SaveBarProps {
  changed: boolean
  /** How many rates are to be corrected. */
  problems: number
  pending: boolean
  failure: CardFailure
  /** A version that somebody else has saved meanwhile. */
  newest: number | undefined
  note: string
  onNote: (note: string) => void
  onSave: () => void
  /** Saves over what somebody else has saved. */
  onSaveOver: () => void
  onDiscard: () => void
  /** What was done, for a moment. */
  done: string
}

/** Stays in sight below the rates: what is not saved, what it is for, and the way out. */
export function SaveBar(props: SaveBarProps) {
  const { changed, problems, pending, failure, newest, note, onNote, onSave, onSaveOver, onDiscard, done } = props
  const { t } = useTranslation()
  return (
    <div className={classes.bar} data-changed={changed}>
      <div className={classes.words}>
        <p role="status" className={classes.said}>
          {done || (changed ? t('rates.unsaved') : t('rates.noChanges'))}
        </p>
        {problems > 0 && (
          <p className={classes.problems} role="alert">
            {t('rates.toCorrect', { count: problems })}
          </p>
        )}
        {failure.general && (
          <p className={forms.failure} role="alert">
            {failure.general}
          </p>
        )}
        {failure.isStale && changed && (
          <div className={forms.failure} role="alert">
            <p>{newest === undefined ? t('rates.staleSoon') : t('rates.stale', { version: newest })}</p>
            {newest !== undefined && (
              <p className={classes.ways}>
                <Button size="compact-sm" onClick={onSaveOver} loading={pending}>
                  {t('rates.saveOver', { version: newest })}
                </Button>
                <Button size="compact-sm" onClick={onDiscard}>
                  {t('rates.takeTheirs', { version: newest })}
                </Button>
              </p>
            )}
          </div>
        )}
      </div>
      <TextField
        className={classes.note}
        aria-label={t('rates.saveNote')}
        placeholder={t('rates.saveNote')}
        maxLength={rateLimits.noteLength}
        autoComplete="off"
        value={note}
        onChange={({ currentTarget: { value } }) => onNote(value)}
      />
      <span className={classes.actions}>
        {changed && <Button onClick={onDiscard}>{t('rates.discard')}</Button>}
        <ReasonButton
          variant="filled"
          loading={pending}
          reason={changed ? undefined : t('rates.noChanges')}
          onClick={onSave}
        >
          {t('rates.save')}
        </ReasonButton>
      </span>
    </div>
  )
}
