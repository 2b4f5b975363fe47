import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import type { Channel } from '#contract/channels/index.ts'
import { receiptChannels } from '#contract/routes/ladder.ts'
import type { Entry } from '#contract/routes/logs.ts'
import classes from './Drawer.module.css'
import type { Ladder } from './outcome.ts'
import trackClasses from './Track.module.css'
import { TrackStop } from './TrackStop.tsx'
import { trackOf } from './track.ts'

export type LadderQuery = Pick<UseQueryResult<Ladder, Error>, 'data' | 'error' | 'refetch'>

interface TrackProps {
  channel: Channel
  entry: Entry
  ladder: LadderQuery
}

/** How the entry went its way: what the log says, and receipts where the channel has them. */
export function Track({ channel, entry, ladder }: TrackProps) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const { data, error, refetch } = ladder
  const awaited = receiptChannels(channel).length > 0 && !data
  if (awaited && !error) return <SkeletonRows columns="96px 1fr" rows={2} />
  const stops = trackOf(channel, entry, data?.steps ?? [])
  return (
    <>
      {awaited && error && (
        <p className={classes.trouble}>
          <span role="alert">{t('logs.ladder.unread', { reason: failureText(error).title })}</span>{' '}
          <button type="button" className={classes.fold} onClick={() => void refetch()}>
            {t('ui.retry')}
          </button>
        </p>
      )}
      <ol className={trackClasses.track} aria-label={t('drawer.track.title')}>
        {stops.map((stop, place) => (
          <TrackStop
            key={stop.key}
            channel={channel}
            stop={stop}
            start={stops[0]?.at ?? null}
            broken={stop.state !== 'known' || stops[place + 1]?.state !== 'known'}
          />
        ))}
      </ol>
    </>
  )
}
