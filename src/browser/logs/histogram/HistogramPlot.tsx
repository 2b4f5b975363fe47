import { useElementSize } from '@mantine/hooks'
import { useMemo } from 'react'
import { useFormat } from '#browser/preferences/use-format.ts'
import type { EntryHistogram, HistogramBar } from '#contract/routes/explore.ts'
import { ticksOf } from './axis.ts'
import { BarField } from './BarField.tsx'
import type { Measure } from './measure.ts'
import classes from './Plot.module.css'
import type { Series } from './series.ts'
import { placesOf, seriesPaths } from './shape.ts'

interface HistogramPlotProps {
  data: EntryHistogram
  series: readonly Series[]
  measure: Measure
  height: number
  nameOf: (status: string | null) => string
  label: string
  onZoom: (range: { from: string; to: string }) => void
}

/** Bars over time with their scale and their axis. */
export function HistogramPlot({ data, series, measure, height, ...field }: HistogramPlotProps) {
  const format = useFormat()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const { bars, step } = data
  const places = useMemo(() => placesOf(bars.length, width), [bars.length, width])
  const { highest, paths } = useMemo(() => {
    const values = bars.map((bar) => series.map(({ status }) => figureOf(bar, status, measure)))
    return seriesPaths(values, places, height)
  }, [bars, series, places, measure, height])
  const ticks = useMemo(() => ticksOf(bars, step, width, format), [bars, step, width, format])
  const scale = measure === 'cost' ? format.moneyShort(highest.toFixed(4)) : format.compact(highest)
  return (
    <div className={classes.plot}>
      <span className={classes.scale} aria-hidden="true">
        {highest > 0 && scale}
      </span>
      <div ref={ref} className={classes.area} style={{ height }}>
        <BarField bars={bars} series={series} places={places} paths={paths} width={width} height={height} {...field} />
      </div>
      <div className={classes.ticks} aria-hidden="true">
        {ticks.map(({ bar, text }) => {
          const x = places[bar]?.x ?? 0
          return (
            <span key={bar} className={classes.tick} data-end={x > width - 56} style={{ left: x }}>
              {text}
            </span>
          )
        })}
      </div>
    </div>
  )
}

// A float for the height of a bar; what is read comes from the exact text.
function figureOf(bar: HistogramBar, status: string | null, measure: Measure): number {
  const part = bar.parts.find((each) => each.status === status)
  return Number((measure === 'cost' ? part?.amountInUSDCents : part?.count) ?? 0)
}
