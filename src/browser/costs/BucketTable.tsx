import { rowsPath } from '#browser/api/rows-path.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { TotalMoney } from '#browser/ui/TotalMoney.tsx'
import type { Channel } from '#contract/channels/index.ts'
import type { Interval } from '#contract/routes/costs.ts'
import type { ChartBucket } from './chart-data.ts'
import type { Question } from './question.ts'
import classes from './Table.module.css'

/** The columns over time as a table; each amount leads to its rows. */
export function BucketTable({
  question,
  buckets,
  interval,
}: {
  question: Question
  buckets: readonly ChartBucket[]
  interval: Interval
}) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const { chosen, compared, view } = question

  function amount(bucket: ChartBucket, channel: Channel) {
    const figures = bucket.channels.get(channel.id)
    if (!figures) return <span className={classes.dim}>–</span>
    const path = rowsPath(channel, { range: { from: bucket.from, to: bucket.to }, filters: view.filters })
    return path ? (
      <Link to={path}>
        <TotalMoney figures={figures} />
      </Link>
    ) : (
      <TotalMoney figures={figures} />
    )
  }

  return (
    <div className={`${classes.scroller} ${classes.tall}`}>
      <table className={classes.table}>
        <caption className="tb-visually-hidden">{t('costs.chart.title')}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.name}>
              {t(`fields.interval.${interval}`)}
            </th>
            {chosen.map((channel) => (
              <th scope="col" key={channel.id}>
                {labels.channel(channel)}
              </th>
            ))}
            {chosen.length > 1 && <th scope="col">{t('costs.chart.total')}</th>}
            {compared?.known && <th scope="col">{t('costs.chart.before')}</th>}
          </tr>
        </thead>
        <tbody>
          {buckets.map((bucket) => (
            <tr key={bucket.start}>
              <th scope="row" className={classes.name}>
                {format.bucket(bucket.start, interval)}
              </th>
              {chosen.map((channel) => (
                <td key={channel.id}>{amount(bucket, channel)}</td>
              ))}
              {chosen.length > 1 && <td>{format.money(bucket.cents)}</td>}
              {compared?.known && <td className={classes.dim}>{format.money(bucket.previousCents ?? '0')}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
