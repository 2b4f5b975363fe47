import { memo } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { type EntryPlace, useEntryHost } from '#browser/shell/entry-context.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { Button } from '#browser/ui/Button.tsx'
import { EmptyState } from '#browser/ui/EmptyState.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { usePageTitle } from '#browser/ui/use-page-title.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import classes from './Drawer.module.css'
import { DrawerBody } from './DrawerBody.tsx'
import type { Outcome } from './outcome.ts'
import type { LadderQuery } from './Track.tsx'
import { useNeighbours } from './use-neighbours.ts'

interface EntryBodyProps {
  channel: Channel
  /** The head of the entry has been painted. */
  ready: boolean
  /** Another entry was open before: it stays until this one is ready. */
  going: boolean
  entry: Entry | undefined
  error: Error | null
  /** `entry` is the one before. */
  stale: boolean
  missing: boolean
  ladder: LadderQuery
  outcome: Outcome | undefined
  /** What became of the entry, in words. */
  words: string
  place: EntryPlace
  onRetry: () => void
}

/** All that is under the head. It takes several times as long to draw, so that it waits until the head is on screen. */
export const EntryBody = memo(
  function EntryBody(props: EntryBodyProps) {
    return props.ready ? <ReadyBody {...props} /> : <div className={classes.scroll} />
  },
  (_, { ready, going }) => going && !ready,
)

function ReadyBody(props: EntryBodyProps) {
  const { channel, entry, error, stale, missing, ladder, outcome, words, place, onRetry } = props
  const { t } = useTranslation()
  const labels = useLabels()
  const { close } = useEntryHost()
  usePageTitle(`${words} · ${labels.channel(channel)}`, 1)
  useNeighbours(entry !== undefined && !stale, place)
  return (
    <>
      <span className="tb-visually-hidden" role="status">
        {words}
      </span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard, too */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('logs.entry')} data-drawer-scroll>
        {content()}
      </section>
    </>
  )

  function content() {
    if (missing) {
      return (
        <EmptyState
          title={t('logs.missing.heading')}
          text={t('logs.missing.text')}
          action={<Button onClick={close}>{t('logs.missing.action')}</Button>}
        />
      )
    }
    if (error) return <FailureState error={error} onRetry={onRetry} />
    if (!entry) return <SkeletonRows columns="120px 1fr" rows={12} />
    return <DrawerBody channel={channel} entry={entry} ladder={ladder} outcome={outcome} />
  }
}
