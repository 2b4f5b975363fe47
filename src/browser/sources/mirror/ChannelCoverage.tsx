import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { SourceChannel } from '#contract/routes/sources.ts'
import { BackfillLine } from './BackfillLine.tsx'
import classes from './CoverageStrip.module.css'
import { CoverageStrip } from './CoverageStrip.tsx'
import type { Scale } from './coverage-strip.ts'
import { useChannelName } from './use-channel-name.ts'

/** What is here over time, and how the rest is coming. */
export function ChannelCoverage({ channel, scale }: { channel: SourceChannel; scale: Scale | undefined }) {
  const { t } = useTranslation()
  const name = useChannelName()(channel.channel)
  return (
    <>
      {scale ? (
        <CoverageStrip coverage={channel.coverage} scale={scale} channel={name} />
      ) : (
        <span className={classes.none}>{t('sources.mirror.notYet')}</span>
      )}
      {channel.backfill && <BackfillLine backfill={channel.backfill} channel={name} />}
    </>
  )
}
