import { memo } from 'react'
import hues from './Hue.module.css'
import classes from './Plot.module.css'
import type { Series } from './series.ts'
import type { Place } from './shape.ts'

interface BarPathsProps {
  series: readonly Series[]
  paths: readonly string[]
  width: number
  height: number
  /** Bars that are being chosen. */
  chosen: { readonly x: number; readonly width: number } | null
}

/** What is drawn: one path a series. */
export const BarPaths = memo(function BarPaths({ series, paths, width, height, chosen }: BarPathsProps) {
  return (
    <svg width={width} height={height} className={classes.svg} aria-hidden="true">
      {series.map(({ status, tone, shade }, n) => (
        <path
          key={status ?? '\u0000'}
          className={`${hues.hue} ${hues.part}`}
          data-tone={tone}
          data-shade={shade}
          d={paths[n]}
        />
      ))}
      {chosen && <rect className={classes.choice} y={0} height={height} {...chosen} />}
    </svg>
  )
})

interface BarTargetsProps {
  places: readonly Place[]
  /** What each bar is, for those who cannot see it. */
  names: readonly string[]
  /** The bar that Tab leads to. */
  tabbable: number
}

/** What is pointed at, focused and read out: a button the height of the plot for each bar. */
export const BarTargets = memo(function BarTargets({ places, names, tabbable }: BarTargetsProps) {
  return places.map(({ x, width }, n) => (
    <button
      type="button"
      // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
      key={n}
      className={classes.target}
      aria-label={names[n]}
      tabIndex={n === tabbable ? 0 : -1}
      data-bar={n}
      style={{ left: x, width }}
    />
  ))
})
