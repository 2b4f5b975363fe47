import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { clampWidth, WIDTH_LIMITS } from './column-sizes.ts'
import classes from './LogHeading.module.css'

interface ColumnResizerProps {
  label: string
  width: number
  onResize: (width: number | null, done: boolean) => void
}

const STEP = 8
const LARGE_STEP = 40

/** The right edge of a heading: dragged, moved by the arrow keys, and let go by a double click or Delete. */
export function ColumnResizer({ label, width, onResize }: ColumnResizerProps) {
  const { t } = useTranslation()
  const drag = useRef<{ from: number; width: number } | null>(null)

  function start(event: PointerEvent<HTMLDivElement>) {
    if (event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.focus({ preventScroll: true })
    drag.current = { from: event.clientX, width: paintedWidth(event.currentTarget) }
  }

  function move(event: PointerEvent, done: boolean) {
    if (!drag.current) return
    const moved = event.clientX - drag.current.from
    // A click, or half of a double one.
    if (!done || moved !== 0) onResize(clampWidth(drag.current.width + moved), done)
    if (done) drag.current = null
  }

  function press(event: KeyboardEvent<HTMLDivElement>) {
    const step = event.shiftKey ? LARGE_STEP : STEP
    const painted = paintedWidth(event.currentTarget)
    const next = { ArrowRight: painted + step, ArrowLeft: painted - step, Home: WIDTH_LIMITS.least }[event.key]
    if (next === undefined && event.key !== 'Delete') return
    event.preventDefault()
    event.stopPropagation()
    onResize(next === undefined ? null : clampWidth(next), true)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved
    <div
      className={classes.resizer}
      role="separator"
      aria-orientation="vertical"
      aria-label={t('table.resize', { column: label })}
      aria-valuenow={width}
      aria-valuemin={WIDTH_LIMITS.least}
      aria-valuemax={WIDTH_LIMITS.most}
      aria-valuetext={t('table.pixels', { count: width })}
      tabIndex={0}
      onPointerDown={start}
      onPointerMove={(event) => move(event, false)}
      onPointerUp={(event) => move(event, true)}
      onLostPointerCapture={() => {
        drag.current = null
      }}
      onDoubleClick={() => onResize(null, true)}
      onKeyDown={press}
    />
  )
}

/** A column that grows is wider than its least; a pinned one covers the gap beside it, which is not its own. */
function paintedWidth({ parentElement: heading }: HTMLElement): number {
  if (!heading) return 0
  return heading.getBoundingClientRect().width - Number.parseFloat(getComputedStyle(heading).paddingRight)
}
