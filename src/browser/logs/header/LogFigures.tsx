import { useQuery } from '@tanstack/react-query'
import { rowsPath } from '#browser/api/rows-path.ts'
import type { ResolvedRange } from '#browser/format/resolve-range.ts'
import { Trans } from '#browser/i18n/Trans.tsx'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { summaryQuery } from '#browser/logs/data/summary-query.ts'
import classes from '#browser/logs/LogPage.module.css'
import { narrowToCharged } from '#browser/logs/view/cost-words.ts'
import { filtersOf, replaceFilters } from '#browser/logs/view/edit-filters.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { amountOf } from '#contract/amount.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { Figures } from '#contract/routes/money-fields.ts'
import { formatView, type ViewState } from '#contract/view-state.ts'

interface LogFiguresProps {
  channel: Channel
  view: ViewState
  range: ResolvedRange
  /** The count of the list: what the API says that matches. */
  count: number | undefined
}

/** How many, for how much, how many failed; each leads to its rows. */
export function LogFigures({ channel, view, range, count }: LogFiguresProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data } = useQuery({ ...summaryQuery(channel, view, range), enabled: channel.cost !== null })
  const total = data?.total

  const { filters } = view
  const failedRows = rowsPath(channel, { range: view.range, filters, tone: 'failed' })
  const knownRows = rowsPath(channel, { range: view.range, filters, states: ['charged', 'estimated'] })
  const chargedRows = (key: string) => {
    const charged = narrowToCharged(filtersOf(filters, key), key)
    return paths.log(channel, formatView(channel, { ...view, filters: replaceFilters(filters, key, charged) }))
  }

  return (
    <>
      {count !== undefined && (
        <Link className={classes.figure ?? ''} to={paths.log(channel, formatView(channel, view))}>
          <Trans i18nKey="logs.figure.entries" count={count} components={{ b: <strong /> }} />
        </Link>
      )}
      {total && channel.cost !== null && (
        <>
          {' · '}
          <Link
            className={classes.figure ?? ''}
            to={(total.estimatedCount > 0 && knownRows) || chargedRows(channel.cost)}
            title={makeUp(total)}
          >
            {total.estimatedCount > 0 ? (
              <Trans
                i18nKey={total.chargedCount > 0 ? 'logs.figure.estimated' : 'logs.figure.allEstimated'}
                values={{ amount: format.money(amountOf(total)), estimate: format.money(total.estimatedInUSDCents) }}
                components={{ b: <strong />, i: <span className={classes.estimate} /> }}
              />
            ) : total.count > 0 && total.chargedCount === 0 ? (
              t(total.unknownCount > 0 ? 'logs.figure.unknown' : 'logs.figure.nothing')
            ) : (
              <Trans
                i18nKey="logs.figure.charged"
                values={{ amount: format.money(total.costInUSDCents) }}
                components={{ b: <strong /> }}
              />
            )}
          </Link>
        </>
      )}
      {total && failedRows !== undefined && total.failedCount > 0 && (
        <>
          {' · '}
          <Link className={`${classes.figure} ${classes.failed}`} to={failedRows}>
            <Trans i18nKey="logs.figure.failed" count={total.failedCount} components={{ b: <strong /> }} />
          </Link>
        </>
      )}
    </>
  )

  function makeUp({ chargedCount, estimatedCount, notChargedCount, unknownCount }: Figures): string {
    return [
      t('logs.figure.chargedCount', { count: chargedCount }),
      ...(estimatedCount > 0 ? [t('logs.figure.estimatedCount', { count: estimatedCount })] : []),
      t('logs.figure.notChargedCount', { count: notChargedCount }),
      t('logs.figure.unknownCount', { count: unknownCount }),
    ].join('\n')
  }
}
