import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Button } from '#browser/ui/Button.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import type { SourceChannel } from '#contract/routes/sources.ts'
import classes from './ChannelFigure.module.css'
import type { ChannelColumn, ChannelRowsProps } from './channel-rows.ts'
import { formatDuration } from './duration.ts'
import { Moment } from './Moment.tsx'
import { RowsHeld } from './RowsHeld.tsx'
import { useChannelName } from './use-channel-name.ts'

interface ChannelFigureProps {
  column: ChannelColumn
  channel: SourceChannel
  onQuarantine: ChannelRowsProps['onQuarantine']
}

/** What stands in one column for one channel. */
export function ChannelFigure({ column, channel, onQuarantine }: ChannelFigureProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const channelName = useChannelName()
  switch (column) {
    case 'newest':
      if (channel.newest === null) return <span className={classes.dim}>{t('sources.mirror.noRows')}</span>
      return (
        <span className={classes.pair}>
          <Moment iso={channel.newest} />
          <span>
            <Instant iso={channel.newest} form="age" />
          </span>
        </span>
      )
    case 'lag':
      if (channel.lagSeconds === null || channel.through === null) return <span className={classes.dim}>–</span>
      return (
        <span title={t('sources.mirror.through', { time: format.full(channel.through) })}>
          {formatDuration(channel.lagSeconds, format.language)}
        </span>
      )
    case 'rows':
      return <RowsHeld {...channel} />
    case 'quarantined':
      if (channel.quarantined === 0) return <Count value={0} />
      return (
        <Button
          size="compact-xs"
          className={classes.open ?? ''}
          aria-label={t('sources.quarantine.open', {
            count: channel.quarantined,
            channel: channelName(channel.channel),
          })}
          onClick={() => onQuarantine(channel.channel)}
        >
          {format.number(channel.quarantined)}
        </Button>
      )
    case 'unsettled':
      return <Count value={channel.unsettled} />
    case 'setAside':
      return <Count value={channel.setAside} alarming />
  }
}

/** A number that is quiet at zero. */
function Count({ value, alarming = false }: { value: number; alarming?: boolean }) {
  const format = useFormat()
  const manner = value === 0 ? classes.dim : alarming ? classes.alarming : undefined
  return <span className={manner}>{format.number(value)}</span>
}
