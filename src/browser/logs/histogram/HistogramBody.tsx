import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import { HistogramPlot } from './HistogramPlot.tsx'
import type { Measure } from './measure.ts'
import classes from './Plot.module.css'
import type { Series } from './series.ts'
import type { useHistogram } from './use-histogram.ts'

interface HistogramBodyProps {
  answer: ReturnType<typeof useHistogram>
  series: readonly Series[]
  measure: Measure
  height: number
  nameOf: (status: string | null) => string
  label: string
  onZoom: (range: { from: string; to: string }) => void
}

/** The bars, or why there are none; as tall in every state. */
export function HistogramBody({ answer, height, ...plot }: HistogramBodyProps) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const { data, error, isPlaceholderData, refetch } = answer
  if (error) {
    return (
      <div className={classes.instead} style={{ height }} role="status">
        {t('explore.histogram.failed', { reason: failureText(error).title })}
        <Button size="compact-xs" variant="default" onClick={() => void refetch()}>
          {t('ui.retry')}
        </Button>
      </div>
    )
  }
  if (!data) return <Waiting height={height} label={t('ui.loading')} />
  if (data.statuses.length === 0) {
    return (
      <div className={classes.instead} style={{ height }}>
        {t('explore.histogram.nothing')}
      </div>
    )
  }
  return (
    <div className={classes.answered} data-stale={isPlaceholderData}>
      <HistogramPlot data={data} height={height} {...plot} />
    </div>
  )
}

// Heights as they might be, in per cent: the shape of what comes.
const outline = [30, 42, 36, 58, 49, 72, 64, 40, 52, 46, 78, 60, 34, 44, 56, 68, 50, 38, 62, 47]

function Waiting({ height, label }: { height: number; label: string }) {
  return (
    <div className={classes.waiting} style={{ height }} role="status" aria-label={label}>
      {outline.map((percent, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
        <span key={n} style={{ height: `${percent}%` }} />
      ))}
    </div>
  )
}
