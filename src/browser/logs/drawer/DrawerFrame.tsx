import type { ReactNode } from 'react'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import classes from './Drawer.module.css'

/** The panel, before what it shows has come. */
export function DrawerFrame({ children }: { children?: ReactNode }) {
  return <div className={classes.drawer}>{children ?? <SkeletonRows columns="120px 1fr" rows={10} />}</div>
}
