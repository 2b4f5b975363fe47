import type { ReactNode } from 'react'
import { type RowsBehind, rowsPath, statusesOf } from '#browser/api/rows-path.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { Sparkline } from '#browser/ui/Sparkline.tsx'
import { TotalMoney } from '#browser/ui/TotalMoney.tsx'
import { useFigureFormat } from '#browser/ui/use-figure-format.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Figures } from '#contract/routes/money-fields.ts'
import type { RangePreset } from '#contract/view-state.ts'
import classes from './ChannelLedger.module.css'

interface ChannelRowProps {
  channel: Channel
  /** Missing where there was no entry. */
  month: Figures | undefined
  day: Figures | undefined
  daily: readonly number[]
  newest: string | null
}

/** One channel of the ledger; each figure leads to its entries. */
export function ChannelRow({ channel, month, day, daily, newest }: ChannelRowProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const name = labels.channel(channel)
  const highest = format.number(Math.max(0, ...daily))

  return (
    <tr>
      <th scope="row">
        <Link className={classes.channel ?? ''} to={paths.log(channel)}>
          <ChannelMark channel={channel.id} label={name} />
          {name}
        </Link>
      </th>
      <FigureCells channel={channel} range="last30d" figures={month} withShare />
      <td className={classes.spark}>
        <Sparkline values={daily} channel={channel.id} label={t('overview.ledger.spark', { channel: name, highest })} />
      </td>
      <FigureCells channel={channel} range="last24h" figures={day} />
      <td>
        <Instant iso={newest} form="age" />
      </td>
    </tr>
  )
}

interface FigureCellsProps {
  channel: Channel
  range: RangePreset
  figures: Figures | undefined
  withShare?: boolean
}

function FigureCells({ channel, range, figures, withShare }: FigureCellsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { share } = useFigureFormat()
  const none = <span className={classes.none}>–</span>
  const { count = 0, arrivedCount = 0, failedCount = 0 } = figures ?? {}
  // In a channel that nothing can fail in, nothing is known of arriving either.
  const hasOutcome = statusesOf(channel, 'failed').length > 0
  const rows = (content: ReactNode, behind: Omit<RowsBehind, 'range'> = {}) => {
    const to = rowsPath(channel, { range: { preset: range }, ...behind })
    return to ? <Link to={to}>{content}</Link> : content
  }
  return (
    <>
      <td className={classes.group}>{rows(format.number(count))}</td>
      {withShare && <td>{hasOutcome && count > 0 ? rows(share(arrivedCount / count), { tone: 'arrived' }) : none}</td>}
      <td>{hasOutcome ? rows(format.number(failedCount), { tone: 'failed' }) : none}</td>
      <td>
        {channel.cost === null ? (
          <span className={classes.none} title={t('overview.ledger.neverBilled')}>
            –
          </span>
        ) : figures ? (
          rows(<TotalMoney figures={figures} />, { dearest: true })
        ) : (
          none
        )}
      </td>
    </>
  )
}
