import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { resolveRange } from '#browser/format/resolve-range.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import type { Status } from '#contract/routes/system.ts'
import classes from './ChannelLedger.module.css'
import { ChannelRow } from './ChannelRow.tsx'
import { dailyCounts } from './daily-counts.ts'
import { SectionFailure } from './SectionFailure.tsx'
import { type OverviewScope, rangeSummary } from './use-overview.ts'

/** Every channel in one line: the last thirty days, the last day, how fresh it is. */
export function ChannelLedger({ scope, status }: { scope: OverviewScope; status: Status }) {
  const { t } = useTranslation()
  const { zone, channels } = scope
  const byChannel = { groupBy: ['channel' as const], interval: null }
  const month = useQuery(rangeSummary('last30d', zone, channels, byChannel))
  const days = useQuery(rangeSummary('last30d', zone, channels, { ...byChannel, interval: 'day' }))
  const day = useQuery({ ...rangeSummary('last24h', zone, channels, byChannel), placeholderData: keepPreviousData })
  const failed = [month, days, day].find(({ error }) => error)
  if (failed) return <SectionFailure error={failed.error} onRetry={() => void failed.refetch()} />
  if (!month.data || !days.data || !day.data) return <SkeletonRows columns="1fr 140px 90px 90px 90px 110px" rows={5} />

  const { from, to } = resolveRange({ preset: 'last30d' }, zone, new Date())
  const rowOf = (summary: typeof month.data, id: string) => summary.rows.find((row) => row.key.channel?.id === id)
  return (
    <div className={classes.scroller}>
      <table className={classes.ledger}>
        <caption className="tb-visually-hidden">{t('overview.ledger.caption')}</caption>
        <thead>
          <tr className={classes.spans}>
            <td />
            <th scope="colgroup" colSpan={5} className={classes.group}>
              {t('ui.preset.last30d')}
            </th>
            <th scope="colgroup" colSpan={3} className={classes.group}>
              {t('ui.preset.last24h')}
            </th>
            <td />
          </tr>
          <tr>
            <th scope="col">{t('overview.ledger.channel')}</th>
            <th scope="col" className={classes.group}>
              {t('overview.ledger.entries')}
            </th>
            <th scope="col">{t('overview.ledger.arrived')}</th>
            <th scope="col">{t('overview.ledger.failed')}</th>
            <th scope="col">{t('overview.ledger.cost')}</th>
            <th scope="col" className={classes.spark}>
              {t('overview.ledger.daily')}
            </th>
            <th scope="col" className={classes.group}>
              {t('overview.ledger.entries')}
            </th>
            <th scope="col">{t('overview.ledger.failed')}</th>
            <th scope="col">{t('overview.ledger.cost')}</th>
            <th scope="col">{t('overview.ledger.newest')}</th>
          </tr>
        </thead>
        <tbody>
          {channels.map((channel) => (
            <ChannelRow
              key={channel.id}
              channel={channel}
              month={rowOf(month.data, channel.id)}
              day={rowOf(day.data, channel.id)}
              daily={dailyCounts(days.data.rows, channel.id, { from: from ?? '', to: to ?? '' }, zone)}
              newest={status.channels.find(({ id }) => id === channel.id)?.newest ?? null}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
