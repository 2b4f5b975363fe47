import { type FormEvent, useState } from 'react'
import { fromZonedInput, toZonedInput } from '#browser/format/zoned-input.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useZone } from '#browser/preferences/use-preferences.ts'
import type { Range } from '#contract/view-state.ts'
import { Button } from './Button.tsx'
import classes from './RangePicker.module.css'
import { TextField } from './TextField.tsx'

type FixedRange = Exclude<Range, { preset: unknown }>

/** Two ends in the reader's zone; either may stay open. */
export function CustomRange({ value, onApply }: { value: FixedRange; onApply: (range: FixedRange) => void }) {
  const { t } = useTranslation()
  const zone = useZone()
  const [from, setFrom] = useState(toZonedInput(value.from, zone))
  const [to, setTo] = useState(toZonedInput(value.to, zone))
  const backwards = from !== '' && to !== '' && to <= from

  function apply(event: FormEvent) {
    event.preventDefault()
    if (!backwards) onApply({ from: fromZonedInput(from, zone), to: fromZonedInput(to, zone) })
  }

  return (
    <form className={classes.custom} onSubmit={apply}>
      <h3 className={classes.heading}>{t('ui.range.custom')}</h3>
      <label className={classes.end}>
        {t('ui.range.from')}
        <TextField
          className={classes.input}
          type="datetime-local"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
      </label>
      <label className={classes.end}>
        {t('ui.range.to')}
        <TextField
          className={classes.input}
          type="datetime-local"
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      </label>
      <p className={classes.hint} role="status">
        {backwards ? t('ui.range.backwards') : t('ui.range.zone', { zone })}
      </p>
      <Button type="submit" variant="filled" disabled={backwards || (from === '' && to === '')}>
        {t('ui.range.apply')}
      </Button>
    </form>
  )
}
