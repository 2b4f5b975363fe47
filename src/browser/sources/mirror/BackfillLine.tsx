import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import type { SourceChannel } from '#contract/routes/sources.ts'
import classes from './BackfillLine.module.css'
import { formatDuration } from './duration.ts'

interface BackfillLineProps {
  backfill: NonNullable<SourceChannel['backfill']>
  /** The channel's name. */
  channel: string
}

/** How much of the history has been fetched, how fast, and how long it will take. */
export function BackfillLine({ backfill: { windows, done, rowsPerSecond, secondsLeft }, channel }: BackfillLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = [
    t('sources.mirror.windows', { count: windows, done: format.number(done) }),
    // A rate of nothing says only that it has just begun, or rests.
    ...(rowsPerSecond >= 0.5 ? [t('sources.mirror.rate', { rate: format.number(Math.round(rowsPerSecond)) })] : []),
    ...(secondsLeft === null
      ? []
      : [t('sources.mirror.left', { duration: formatDuration(secondsLeft, format.language) })]),
  ]
  return (
    <div className={classes.line}>
      <progress aria-label={t('sources.mirror.backfillOf', { channel })} value={done} max={Math.max(1, windows)} />
      <span>{words.join(' · ')}</span>
    </div>
  )
}
