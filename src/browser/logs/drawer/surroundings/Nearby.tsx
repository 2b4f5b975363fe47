import { type ReactNode, type Ref, useId } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import type { Channel } from '#contract/channels/index.ts'
import classes from '../Drawer.module.css'
import nearbyClasses from './Nearby.module.css'
import { NearbyList } from './NearbyList.tsx'
import type { NearbyEntry } from './nearby-entry.ts'

interface NearbyProps {
  title: string
  channel: Channel
  currentId: string
  /** To be watched for coming near: nothing is fetched before. */
  sectionRef: Ref<HTMLElement>
  /** Undefined until they are here. */
  entries: readonly NearbyEntry[] | undefined
  error: Error | null
  onRetry: () => void
  /** What to say when there are none but this one. */
  empty: string
  /** Under the list: how many there are in all, and where. */
  foot?: ReactNode
}

/** Entries that belong with the one on screen, not fetched before somebody comes near them. */
export function Nearby(props: NearbyProps) {
  const { title, channel, currentId, sectionRef, entries, error, onRetry, empty, foot } = props
  const { t } = useTranslation()
  const failureText = useFailureText()
  const headingId = useId()
  return (
    <section ref={sectionRef} className={classes.group} aria-labelledby={headingId} aria-busy={!entries && !error}>
      <h3 id={headingId} className={classes.groupTitle}>
        {title}
      </h3>
      {content()}
    </section>
  )

  function content() {
    if (error) {
      return (
        <p className={classes.note}>
          <span role="alert">{failureText(error).title}</span>{' '}
          <button type="button" className={classes.fold} onClick={onRetry}>
            {t('ui.retry')}
          </button>
        </p>
      )
    }
    if (!entries) return <SkeletonRows columns="62px 34px 1fr 60px" rows={3} />
    if (!entries.some(({ id }) => id !== currentId)) return <p className={classes.note}>{empty}</p>
    return (
      <>
        <NearbyList channel={channel} currentId={currentId} entries={entries} />
        {foot !== undefined && <p className={nearbyClasses.foot}>{foot}</p>}
      </>
    )
  }
}
