import type { CSSProperties } from 'react'
import classes from './Sparkline.module.css'

interface SparklineProps {
  values: readonly number[]
  /** What the columns are, for those who cannot see them. */
  label: string
  /** A channel's id, for its hue. */
  channel?: string
}

const HEIGHT = 24
const STEP = 4

/** Small columns from zero, one a value, as tall as the highest one is. */
export function Sparkline({ values, label, channel = '' }: SparklineProps) {
  const highest = Math.max(...values, 1)
  // A custom property in a style needs the cast; React's types list only known ones.
  const style = { '--hue': `var(--tb-channel-${channel}, var(--tb-dim))` } as CSSProperties
  return (
    <svg
      className={classes.spark}
      style={style}
      viewBox={`0 0 ${values.length * STEP} ${HEIGHT}`}
      width={values.length * STEP}
      height={HEIGHT}
      role="img"
      aria-label={label}
    >
      {values.map((value, place) => {
        // What is not nothing is seen, however little it is.
        const height = value === 0 ? 0 : Math.max(1.5, (value / highest) * HEIGHT)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <rect key={place} x={place * STEP} y={HEIGHT - height} width={STEP - 1} height={height} />
        )
      })}
    </svg>
  )
}
