import type { ReactNode } from 'react'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import classes from './Drawer.module.css'
import { useDrawerWidth, widthStyle } from './drawer-width.ts'

/** The panel, before what it shows has come. */
export function DrawerFrame({ children }: { children?: ReactNode }) {
  const width = useDrawerWidth()
  return (
    <div className={classes.drawer} style={widthStyle(width)}>
      {children ?? <SkeletonRows columns="120px 1fr" rows={10} />}
    </div>
  )
}
