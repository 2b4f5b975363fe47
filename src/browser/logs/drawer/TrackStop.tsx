import { formatSpan } from '#browser/format/span.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Instant } from '#browser/ui/Instant.tsx'
import type { Channel } from '#contract/channels/index.ts'
import { knownStatus } from './ladder-lines.ts'
import { StepDetails } from './StepDetails.tsx'
import classes from './Track.module.css'
import type { Stop } from './track.ts'

interface TrackStopProps {
  channel: Channel
  stop: Stop
  /** When the way began: what is of the same day needs no date. */
  start: string | null
  /** Whether the way to the next stop is known. */
  broken: boolean
}

/** One stop: the word, when, how long after the one before it. A gap says that it is one. */
export function TrackStop({ channel, stop, start, broken }: TrackStopProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { tone, at, after, state, by, step, detail } = stop
  const sameDay = at !== null && start !== null && format.day(at) === format.day(start)
  return (
    <li className={classes.stop} data-state={state} data-broken={broken}>
      <span className={classes.dot} data-tone={tone} aria-hidden="true" />
      <span className={classes.name}>{useStopName(channel)(stop)}</span>
      {at !== null ? (
        <span>
          <Instant iso={at} form={sameDay ? 'time' : 'full'} />
        </span>
      ) : (
        <span className={classes.said} data-state={state}>
          {state === 'known' ? detail : t(`drawer.track.${state}.${by}`)}
        </span>
      )}
      {after !== null && (
        <span className={classes.after}>{t('drawer.track.after', { span: formatSpan(after, format.language) })}</span>
      )}
      {step?.source === 'entry' && <span className={classes.detail}>{t('logs.ladder.entry')}</span>}
      {step === null && by === 'entry' && state === 'known' && 'status' in stop.name && (
        <span className={classes.detail}>{t('logs.ladder.entry')}</span>
      )}
      {step && <StepDetails step={step} />}
    </li>
  )
}

function useStopName(channel: Channel): (stop: Stop) => string {
  const { t } = useTranslation()
  const labels = useLabels()
  return ({ name }) => {
    if ('place' in name) return t(`drawer.track.place.${name.place}`)
    if ('status' in name) return labels.status(channel, name.status)
    const known = knownStatus(name.rung)
    return known ? t(`logs.ladder.status.${known}`) : name.rung
  }
}
