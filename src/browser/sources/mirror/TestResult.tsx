import type { RouteOutput } from '#browser/api/fetch-route.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import type { FaultKind, sourceTest } from '#contract/routes/sources.ts'
import { FaultNote } from './FaultNote.tsx'
import classes from './TestResult.module.css'
import { useChannelName } from './use-channel-name.ts'

interface TestResultProps {
  result: RouteOutput<typeof sourceTest>
  /** What the page explains of this source already. */
  known: FaultKind | undefined
}

/** What a test of the connection brought: how fast it answered, and channel by channel what it lets Tollbook read. */
export function TestResult({ result, known }: TestResultProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const channelName = useChannelName()
  const { ok, milliseconds, channels } = result
  // One refusal seldom comes alone: what is the same for all channels is said once.
  const faults = new Map(channels.flatMap(({ fault }) => (fault && fault.kind !== known ? [[fault.kind, fault]] : [])))
  return (
    <div className={classes.result}>
      <p className={classes.line}>
        <StatusWord tone={ok ? 'arrived' : 'failed'}>
          {ok ? t('sources.test.works') : t('sources.test.fails')}
        </StatusWord>
        <span className={classes.dim}>
          {t('sources.test.answered', { time: format.number(Math.round(milliseconds)) })}
        </span>
      </p>
      <ul className={classes.channels}>
        {channels.map(({ channel, rows, fault }) => (
          <li key={channel}>
            <ChannelMark channel={channel} /> {channelName(channel)}{' '}
            {fault ? (
              <StatusWord tone="failed">{t(`sources.fault.${fault.kind}.title`)}</StatusWord>
            ) : (
              <span className={classes.dim}>
                {rows === null ? t('sources.test.notCounted') : t('sources.mirror.rows', { count: rows })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {[...faults.values()].map((fault) => (
        <FaultNote key={fault.kind} fault={fault} />
      ))}
    </div>
  )
}
