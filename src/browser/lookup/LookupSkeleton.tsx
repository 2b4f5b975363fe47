import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import classes from './LookupSkeleton.module.css'

export function LookupSkeleton({ number }: { number: string }) {
  return (
    <>
      <PageHeader title={number} />
      <div className={classes.rest}>
        <SkeletonRows columns="64px 150px 1fr 140px 80px" rows={16} />
      </div>
    </>
  )
}
