import { type ReactNode, useId } from 'react'
import { BusyLine } from '#browser/ui/BusyLine.tsx'
import classes from './Drawer.module.css'
import { DrawerResizer } from './DrawerResizer.tsx'
import { useDrawerWidth, widthStyle } from './drawer-width.ts'

interface DrawerPanelProps {
  titleId: string
  /** Over the whole screen, with nothing beside it to reach. */
  modal: boolean
  /** What it shows is of the entry before. */
  stale: boolean
  /** It lies over the list as it comes: only then does the list make room, so that it is not laid out before. */
  over: boolean
  children: ReactNode
}

/** The panel as wide as its reader wants it; moving its edge draws nothing inside it anew. */
export function DrawerPanel({ titleId, modal, stale, over, children }: DrawerPanelProps) {
  const width = useDrawerWidth()
  const panelId = useId()
  return (
    <div
      id={panelId}
      className={classes.drawer}
      style={widthStyle(width)}
      role="dialog"
      data-entry-panel
      data-over={over}
      aria-labelledby={titleId}
      {...(modal && { 'aria-modal': true })}
    >
      <BusyLine busy={stale} />
      {!modal && <DrawerResizer controls={panelId} />}
      {children}
    </div>
  )
}
