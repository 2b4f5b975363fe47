import classes from './ChangeTable.module.css'
import type { Bar } from './waterfall.ts'

interface WaterfallBarProps {
  bar: Bar
  look: 'total' | 'step' | 'none'
  /** Which of the totals: nothing leads to the first, and nothing from the last. */
  side?: 'before' | 'now'
  /** The total is longer than what is drawn. */
  cut?: boolean
}

const THICK = 14

const percent = (share: number) => `${(share * 100).toFixed(3)}%`

/** One row of the waterfall, with the lines that lead from the row above and to the one below. For the eye alone. */
export function WaterfallBar({ bar, look, side, cut = false }: WaterfallBarProps) {
  const [left, right] = [Math.min(bar.from, bar.to), Math.max(bar.from, bar.to)]
  const [from, to] = [percent(look === 'total' ? bar.to : bar.from), percent(bar.to)]
  const style = look === 'total' ? classes.whole : bar.to < bar.from ? classes.less : classes.more
  return (
    <svg className={classes.svg} aria-hidden="true">
      {look === 'none' ? (
        <line x1={to} x2={to} y1="0" y2="100%" />
      ) : (
        <>
          {side !== 'before' && <line x1={from} x2={from} y1="0" y2="50%" />}
          {side !== 'now' && <line x1={to} x2={to} y1="50%" y2="100%" />}
          {/* Its middle on the middle of the row, however many lines the row has. */}
          <g transform={`translate(0 ${-THICK / 2})`}>
            {right > left && (
              <rect className={style} x={percent(left)} width={percent(right - left)} y="50%" height={THICK} />
            )}
          </g>
        </>
      )}
      {cut && look === 'total' && <line className={classes.cut} x1="3%" x2="4%" y1="80%" y2="20%" />}
    </svg>
  )
}
