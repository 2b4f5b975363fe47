import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import classes from './Histogram.module.css'
import hues from './Hue.module.css'
import type { Measure } from './measure.ts'
import type { Series } from './series.ts'

interface HistogramLegendProps {
  series: readonly Series[]
  measure: Measure
  /** Statuses that are filtered by. */
  chosen: readonly string[]
  nameOf: (status: string | null) => string
  onToggle: (status: string) => void
}

/** What the colours are; a press shows that status alone, another all of them again. */
export function HistogramLegend({ series, measure, chosen, nameOf, onToggle }: HistogramLegendProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ul className={classes.legend} aria-label={t('explore.histogram.legend')}>
      {series.map(({ status, tone, shade, count, amountInUSDCents }) => {
        const figure = measure === 'cost' ? format.money(amountInUSDCents ?? '0') : format.number(count)
        const words = (
          <>
            <span className={`${hues.hue} ${hues.swatch}`} data-tone={tone} data-shade={shade} aria-hidden="true" />
            {nameOf(status)} <span className={classes.legendFigure}>{figure}</span>
          </>
        )
        return (
          <li key={status ?? ''}>
            {status === null ? (
              <span className={classes.legendItem}>{words}</span>
            ) : (
              <button
                type="button"
                className={classes.legendItem}
                aria-pressed={chosen.includes(status)}
                onClick={() => onToggle(status)}
              >
                {words}
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
