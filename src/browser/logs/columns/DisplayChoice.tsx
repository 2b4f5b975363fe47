import { useTranslation } from '#browser/i18n/use-translation.ts'
import { densities, timeForms } from '#browser/preferences/preferences.ts'
import { usePreferences } from '#browser/preferences/use-preferences.ts'
import { RadioRow } from '#browser/ui/RadioRow.tsx'
import classes from './Columns.module.css'

interface DisplayChoiceProps {
  wrap: boolean
  onWrap: (wrap: boolean) => void
}

/** How rows look: high or low, one line or many, the clock or the age. */
export function DisplayChoice({ wrap, onWrap }: DisplayChoiceProps) {
  const { t } = useTranslation()
  const [{ density, times }, update] = usePreferences()
  return (
    <div className={classes.display}>
      <h3 className={classes.heading}>{t('table.columns.display')}</h3>
      <div className={classes.choice}>
        <span>{t('settings.display.density')}</span>
        <RadioRow
          label={t('settings.display.density')}
          value={density}
          options={densities.map((value) => ({ value, label: t(`ui.density.${value}`) }))}
          onChange={(value) => update({ density: value })}
        />
      </div>
      <div className={classes.choice}>
        <span>{t('table.columns.times')}</span>
        <RadioRow
          label={t('table.columns.times')}
          value={times}
          options={timeForms.map((value) => ({ value, label: t(`table.time.${value}`) }))}
          onChange={(value) => update({ times: value })}
        />
      </div>
      <label className={classes.wrap}>
        <input type="checkbox" checked={wrap} onChange={(event) => onWrap(event.target.checked)} />
        {t('table.columns.wrap')}
      </label>
    </div>
  )
}
