import { Fragment } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import type { HistogramBar } from '#contract/routes/explore.ts'
import hues from './Hue.module.css'
import { costOf } from './measure.ts'
import classes from './Plot.module.css'
import type { Series } from './series.ts'

interface HistogramTooltipProps {
  period: string
  bars: readonly HistogramBar[]
  series: readonly Series[]
  nameOf: (status: string | null) => string
  /** The middle of what it is about, and how wide the plot is. */
  x: number
  width: number
}

const HALF = 124

/** The figures of a bar, or of those being chosen, in the order of the parts from the top. */
export function HistogramTooltip({ period, bars, series, nameOf, x, width }: HistogramTooltipProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const parts = bars.flatMap((bar) => bar.parts)
  const cost = costOf(parts)
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const lines = series.toReversed().flatMap((each) => {
    const held = parts.filter(({ status }) => status === each.status)
    return held.length === 0 ? [] : [{ ...each, count: held.reduce((sum, part) => sum + part.count, 0) }]
  })
  return (
    <div
      className={classes.tooltip}
      style={{ left: Math.max(HALF, Math.min(x, width - HALF)), width: 2 * HALF }}
      aria-hidden="true"
    >
      <p className={classes.tooltipTitle}>{period}</p>
      <div className={classes.figures}>
        {lines.map(({ status, tone, shade, count: entries }) => (
          <Fragment key={status ?? ''}>
            <span className={`${hues.hue} ${hues.swatch}`} data-tone={tone} data-shade={shade} />
            <span>{nameOf(status)}</span>
            <span className={classes.figure}>{format.number(entries)}</span>
          </Fragment>
        ))}
        {lines.length !== 1 && (
          <>
            <span className={classes.total}>{t('explore.histogram.entries')}</span>
            <span className={classes.figure}>{format.number(count)}</span>
          </>
        )}
        {cost !== null && count > 0 && (
          <>
            <span className={classes.total}>{t('explore.histogram.cost')}</span>
            <span className={classes.figure}>{format.money(cost)}</span>
          </>
        )}
      </div>
    </div>
  )
}
