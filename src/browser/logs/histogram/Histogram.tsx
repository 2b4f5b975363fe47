import { useLocalStorage, useMediaQuery } from '@mantine/hooks'
import { IconChevronRight, IconZoomReset } from '@tabler/icons-react'
import { type ReactNode, useCallback, useId, useMemo } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { filtersOf, replaceFilters } from '../view/edit-filters.ts'
import type { LogScope } from '../view/log-scope.ts'
import classes from './Histogram.module.css'
import { HistogramBody } from './HistogramBody.tsx'
import { HistogramLegend } from './HistogramLegend.tsx'
import { MeasureSwitch } from './MeasureSwitch.tsx'
import type { Measure } from './measure.ts'
import { seriesOf } from './series.ts'
import { useHistogram } from './use-histogram.ts'
import { useZoom } from './use-zoom.ts'

/** When the entries of the view were, and what became of them. `tools` stand at the end of its line. */
export function Histogram({ tools, ...scope }: LogScope & { tools?: ReactNode }) {
  const { channel, view, setView } = scope
  const { t } = useTranslation()
  const labels = useLabels()
  const bodyId = useId()
  const phone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false })
  const [kept, setKept] = useLocalStorage<boolean | null>({
    key: 'tollbook.histogram.open',
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  const [measured, setMeasured] = useLocalStorage<Measure>({
    key: 'tollbook.histogram.measure',
    defaultValue: 'count',
    getInitialValueInEffect: false,
  })
  // On a phone the rows need the room until somebody asks for more.
  const open = kept ?? !phone
  const measure = channel.cost !== null && measured === 'cost' ? 'cost' : 'count'
  const answer = useHistogram(scope, open)
  const { data } = answer
  const { zoom, reset } = useZoom(scope)

  const [current] = filtersOf(view.filters, channel.status)
  const chosen = current?.op === 'is' ? current.values : []
  const chosenKey = chosen.join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the list
  const series = useMemo(() => seriesOf(channel, data?.statuses ?? [], chosen), [channel, data, chosenKey])
  const nameOf = useCallback(
    (status: string | null) => (status === null ? t('explore.histogram.rest') : labels.status(channel, status)),
    [channel, labels, t],
  )

  function toggle(status: string) {
    const alone = chosen.length === 1 && chosen[0] === status
    const next = alone ? [] : [{ key: channel.status, op: 'is' as const, values: [status] }]
    setView({ filters: replaceFilters(view.filters, channel.status, next) })
  }

  return (
    <section className={classes.histogram} aria-label={t('explore.histogram.label')}>
      <div className={classes.head}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={open}
          aria-controls={bodyId}
          onClick={() => setKept(!open)}
        >
          <IconChevronRight size={14} stroke={1.8} aria-hidden="true" />
          <span className={classes.title}>{title()}</span>
        </button>
        {open && channel.cost !== null && <MeasureSwitch value={measure} onChange={setMeasured} />}
        {open && reset && (
          <button type="button" className={classes.reset} onClick={reset}>
            <IconZoomReset size={15} stroke={1.6} aria-hidden="true" />
            <span className={classes.resetText}>{t('explore.histogram.reset')}</span>
          </button>
        )}
        {open && (
          <HistogramLegend series={series} measure={measure} chosen={chosen} nameOf={nameOf} onToggle={toggle} />
        )}
        {tools}
      </div>
      <div id={bodyId} hidden={!open}>
        {open && (
          <HistogramBody
            answer={answer}
            series={series}
            measure={measure}
            height={phone ? 48 : 64}
            nameOf={nameOf}
            label={title()}
            onZoom={zoom}
          />
        )}
      </div>
    </section>
  )

  function title(): string {
    if (!open || !data) return t('explore.histogram.label')
    return t(`explore.histogram.per.${measure}`, { step: t(`explore.step.${data.step}`) })
  }
}
