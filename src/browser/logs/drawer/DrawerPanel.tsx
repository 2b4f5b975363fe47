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
  children: ReactNode
}

/** The panel as wide as its reader wants it; moving its edge draws nothing inside it anew. */
export function DrawerPanel({ titleId, modal, stale, children }: DrawerPanelProps) {
  const width = useDrawerWidth()
  const panelId = useId()
  return (
    <div
      id={panelId}
      className={classes.drawer}
      style={widthStyle(width)}
      role="dialog"
      aria-labelledby={titleId}
      {...(modal && { 'aria-modal': true })}
    >
      <BusyLine busy={stale} />
      {!modal && <DrawerResizer controls={panelId} />}
      {children}
    </div>
  )
}
