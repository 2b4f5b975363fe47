// Height and pattern tell the states apart without colour: full, striped, crossed, low, and a dotted ground line.
import type { CoverageState } from '#contract/routes/sources.ts'
import classes from './CoverageStrip.module.css'
import type { Mark } from './coverage-strip.ts'

/** Of the strip's 14 pixels. */
const HEIGHT = 14
const heights: Record<CoverageState, number> = { mirrored: 10, mirroring: 10, failing: HEIGHT, pending: 4, beyond: 2 }

interface CoverageMarkProps {
  mark: Pick<Mark, 'state' | 'x' | 'width'>
  onPoint?: () => void
}

export function CoverageMark({ mark: { state, x, width }, onPoint }: CoverageMarkProps) {
  const height = heights[state]
  const span = { x: `${x * 100}%`, width: `${width * 100}%` }
  return (
    <g data-state={state}>
      <rect {...span} y={HEIGHT - height} height={height} fill={`url(#coverage-${state})`} />
      {/* A low mark is pointed at in its full height. */}
      {onPoint && <rect {...span} height={HEIGHT} fill="transparent" onPointerEnter={onPoint} />}
    </g>
  )
}

const strokes: Partial<Record<CoverageState, string>> = {
  mirroring: 'M-1 1 L1 -1 M0 6 L6 0 M5 7 L7 5',
  failing: 'M0 0 L6 6 M6 0 L0 6',
  beyond: 'M4.5 0 V6',
}

/** The patterns themselves; once on a page, before what is filled with them. */
export function CoveragePatterns({ states }: { states: readonly CoverageState[] }) {
  return (
    <svg className={classes.defs} width="0" height="0" aria-hidden="true">
      <defs>
        {states.map((state) => (
          <pattern key={state} id={`coverage-${state}`} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect className={classes.ground} data-state={state} width="6" height="6" />
            <path className={classes.stroke} data-state={state} d={strokes[state] ?? ''} />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}
