import { useEffect, useId, useRef } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import type { HistogramBar } from '#contract/routes/explore.ts'
import { periodText } from './bar-text.ts'
import { BarPaths, BarTargets } from './HistogramBars.tsx'
import { HistogramTooltip } from './HistogramTooltip.tsx'
import { useBarNames } from './measure.ts'
import classes from './Plot.module.css'
import type { Series } from './series.ts'
import type { Place } from './shape.ts'
import { type Span, useBarChoice } from './use-bar-choice.ts'

interface BarFieldProps {
  bars: readonly HistogramBar[]
  series: readonly Series[]
  places: readonly Place[]
  paths: readonly string[]
  width: number
  height: number
  nameOf: (status: string | null) => string
  label: string
  onZoom: (range: { from: string; to: string }) => void
}

/** The bars themselves: point or drag, or go through them with the arrows. */
export function BarField({ bars, series, places, paths, width, height, nameOf, label, onZoom }: BarFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const hintId = useId()
  const field = useRef<HTMLFieldSetElement>(null)
  const names = useBarNames(bars, nameOf)
  const { place, shown, span, handlers } = useBarChoice(bars.length, (chosen) => {
    // A bar of its own is all there is.
    if (bars.length > 1) onZoom(periodOf(chosen))
  })
  const several = span && span[0] !== span[1] ? span : null
  const told = several ?? (shown === null ? null : ([shown, shown] as const))
  const box = told && boxOf(told)
  useKeptFocus(field, bars, place)

  return (
    <fieldset ref={field} className={classes.field} aria-label={label} aria-describedby={hintId} {...handlers}>
      <BarPaths series={series} paths={paths} width={width} height={height} chosen={several && boxOf(several)} />
      <BarTargets places={places} names={names} tabbable={place} />
      <span id={hintId} className="tb-visually-hidden">
        {t('explore.histogram.hint')}
      </span>
      <span className="tb-visually-hidden" role="status">
        {several && t('explore.histogram.chosen', { period: textOf(several), count: countOf(several) })}
      </span>
      {told && box && (
        <HistogramTooltip
          period={textOf(told)}
          bars={bars.slice(told[0], told[1] + 1)}
          series={series}
          nameOf={nameOf}
          x={box.x + box.width / 2}
          width={width}
        />
      )}
    </fieldset>
  )

  function periodOf([first, last]: Span) {
    return { from: bars[first]?.from ?? '', to: bars[last]?.to ?? '' }
  }

  function textOf(chosen: Span): string {
    const { from, to } = periodOf(chosen)
    return periodText(from, to, format)
  }

  function countOf([first, last]: Span): number {
    const parts = bars.slice(first, last + 1).flatMap((bar) => bar.parts)
    return parts.reduce((sum, { count }) => sum + count, 0)
  }

  function boxOf([first, last]: Span) {
    const [left, right] = [places[first], places[last]]
    return left && right ? { x: left.x, width: right.x + right.width - left.x } : null
  }
}

/** A zoom by the keyboard brings other bars, perhaps fewer: the focus stays among them. */
function useKeptFocus(field: { current: HTMLElement | null }, bars: readonly HistogramBar[], place: number) {
  const held = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the bars change
  useEffect(() => {
    if (held.current && document.activeElement === document.body)
      field.current?.querySelector<HTMLElement>(`[data-bar="${place}"]`)?.focus()
    const within = (event: globalThis.FocusEvent) => {
      held.current = field.current?.contains(event.target as Node) ?? false
    }
    document.addEventListener('focusin', within)
    return () => document.removeEventListener('focusin', within)
  }, [bars])
}
