import { useId } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import classes from './Histogram.module.css'
import { type Measure, measures } from './measure.ts'

/** What the bars are as tall as; small, because it stands in a line of small words. */
export function MeasureSwitch({ value, onChange }: { value: Measure; onChange: (measure: Measure) => void }) {
  const { t } = useTranslation()
  const name = useId()
  return (
    <div role="radiogroup" aria-label={t('explore.histogram.measure')} className={classes.measures}>
      {measures.map((measure) => (
        <label key={measure} className={classes.measure}>
          <input
            type="radio"
            className="tb-visually-hidden"
            name={name}
            checked={measure === value}
            onChange={() => onChange(measure)}
          />
          {t(`explore.measure.${measure}`)}
        </label>
      ))}
    </div>
  )
}
