import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import classes from './PageSkeleton.module.css'

/** While a page's own code is on its way. */
export function PageSkeleton() {
  return (
    <div className={classes.page}>
      <SkeletonRows />
    </div>
  )
}
