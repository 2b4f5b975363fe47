import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import classes from './CostSkeleton.module.css'

/** Figures, columns, table: the shape of what is coming. */
export function CostSkeleton() {
  return (
    <>
      <div className={classes.figures} aria-hidden="true">
        {['total', 'change', 'unit', 'entries', 'failed'].map((figure) => (
          <span key={figure} className={classes.figure} />
        ))}
      </div>
      <div className={classes.columns} aria-hidden="true" />
      <SkeletonRows columns="1fr 80px 80px 100px 120px 120px 80px" rows={8} />
    </>
  )
}
