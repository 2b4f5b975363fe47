import { useId, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { CoverageMark } from './CoverageMark.tsx'
import classes from './CoverageStrip.module.css'
import { layered, marksOf, type Scale, type Stretch, sharesOf } from './coverage-strip.ts'
import { useStretchText } from './use-stretch-text.ts'

interface CoverageStripProps {
  coverage: readonly Stretch[]
  scale: Scale
  /** The channel's name. */
  channel: string
}

const DAY_MS = 86_400_000

/** Time as a line of marks. Pointing at one, or the arrow keys, say which stretch it is. */
export function CoverageStrip({ coverage, scale, channel }: CoverageStripProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const stretchText = useStretchText()
  const summary = useId()
  const [pointed, setPointed] = useState<number | null>(null)
  const [chosen, setChosen] = useState<number | null>(null)
  const [focused, setFocused] = useState(false)
  const marks = marksOf(coverage, scale)
  // Told from the newest, where people look first.
  const place = Math.min(chosen ?? marks.length - 1, marks.length - 1)
  const shown = marks[pointed ?? (focused ? place : -1)]
  const current = marks[place]
  if (!current) return <span className={classes.none}>{t('sources.mirror.notYet')}</span>
  const shares = sharesOf(marks).map(({ state, share }) => `${t(`sources.coverage.${state}`)} ${format.percent(share)}`)
  return (
    <div className={classes.strip}>
      <div className={classes.line}>
        <svg className={classes.marks} aria-hidden="true" onPointerLeave={() => setPointed(null)}>
          {layered(marks).map((mark) => (
            <CoverageMark key={mark.from} mark={mark} onPoint={() => setPointed(marks.indexOf(mark))} />
          ))}
          {shown && <rect className={classes.shown} x={`${shown.x * 100}%`} width={`${shown.width * 100}%`} />}
        </svg>
        <input
          type="range"
          className={classes.range}
          aria-label={t('sources.mirror.stripOf', { channel })}
          aria-valuetext={stretchText(current)}
          aria-describedby={summary}
          min={0}
          max={Math.max(1, marks.length - 1)}
          value={place}
          onChange={(event) => setChosen(Math.min(Number(event.currentTarget.value), marks.length - 1))}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        />
      </div>
      <span id={summary} className="tb-visually-hidden">
        {shares.join(', ')}
      </span>
      <span className={classes.legend} aria-hidden="true">
        {shown ? (
          <span className={classes.told}>{stretchText(shown)}</span>
        ) : (
          <>
            <span>{beginOf(scale)}</span>
            <span>{endOf(scale)}</span>
          </>
        )}
      </span>
    </div>
  )

  function beginOf({ from, to }: Scale): string {
    const iso = new Date(from).toISOString()
    return to - from < DAY_MS ? `${format.date(iso)}, ${format.time(iso)}` : format.date(iso)
  }

  function endOf({ to }: Scale): string {
    const iso = new Date(to).toISOString()
    return format.date(iso) === format.date(new Date().toISOString()) ? t('sources.mirror.now') : format.date(iso)
  }
}
