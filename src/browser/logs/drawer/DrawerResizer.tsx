import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import classes from './Drawer.module.css'
import { drawerWidths, setDrawerWidth, useDrawerWidth } from './drawer-width.ts'

const STEP = 20

/** The drawer's edge: drag it, or move it with the arrow keys; a double click brings back the usual width. */
export function DrawerResizer({ controls }: { controls: string }) {
  const { t } = useTranslation()
  const width = useDrawerWidth()
  const drag = useRef<{ x: number; width: number } | null>(null)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule between two parts that can be moved, not a line in a text
    <div
      role="separator"
      tabIndex={0}
      className={classes.resizer}
      aria-orientation="vertical"
      aria-label={t('drawer.resize')}
      aria-controls={controls}
      aria-valuemin={drawerWidths.least}
      aria-valuemax={drawerWidths.most}
      aria-valuenow={width}
      aria-valuetext={t('drawer.width', { width })}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => setDrawerWidth(drawerWidths.default)}
      onKeyDown={onKeyDown}
    />
  )

  function start(event: PointerEvent<HTMLDivElement>) {
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, width }
  }

  function move({ clientX }: PointerEvent) {
    if (drag.current) setDrawerWidth(drag.current.width + drag.current.x - clientX)
  }

  function end() {
    drag.current = null
  }

  function onKeyDown(event: KeyboardEvent) {
    const next = nextWidth(event.key, width)
    if (next === undefined) return
    event.preventDefault()
    setDrawerWidth(next)
  }
}

function nextWidth(key: string, width: number): number | undefined {
  // The edge is on the left: moving it left makes the drawer wider.
  if (key === 'ArrowLeft') return width + STEP
  if (key === 'ArrowRight') return width - STEP
  if (key === 'Home') return drawerWidths.least
  return key === 'End' ? drawerWidths.most : undefined
}
