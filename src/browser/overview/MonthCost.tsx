import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { costChange } from '#browser/api/figures.ts'
import { isZeroMoney } from '#browser/format/money.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { Figure, FigureRow } from '#browser/ui/Figure.tsx'
import { TotalMoney } from '#browser/ui/TotalMoney.tsx'
import { useFigureFormat } from '#browser/ui/use-figure-format.ts'
import { useTotalText } from '#browser/ui/use-total-text.ts'
import type { Figures } from '#contract/routes/money-fields.ts'
import type { Status } from '#contract/routes/system.ts'
import type { RangePreset } from '#contract/view-state.ts'
import classes from './MonthCost.module.css'
import { monthToDate } from './month-to-date.ts'
import { SectionFailure } from './SectionFailure.tsx'
import { type OverviewScope, periodSummary, rangeSummary } from './use-overview.ts'

/** What was spent: this month so far against last month at the same point, and in the last day. */
export function MonthCost({ scope, status }: { scope: OverviewScope; status: Status }) {
  const { t } = useTranslation()
  const { billed, zone } = scope
  const { current, before } = monthToDate(zone, new Date())
  const sum = { groupBy: [], interval: null }
  const month = useQuery(periodSummary(current, zone, billed, sum))
  const last = useQuery({ ...periodSummary(before, zone, billed, sum), placeholderData: keepPreviousData })
  const day = useQuery({ ...rangeSummary('last24h', zone, billed, sum), placeholderData: keepPreviousData })
  const failed = [month, last, day].find(({ error }) => error)
  if (failed) return <SectionFailure error={failed.error} onRetry={() => void failed.refetch()} />

  const oldest = status.channels.flatMap((channel) => channel.oldest ?? []).toSorted()[0]
  const known = oldest !== undefined && oldest <= before.from
  const note =
    month.data && last.data && known ? (
      <ChangeNote now={month.data.total} before={last.data.total} />
    ) : last.data ? (
      t('overview.cost.noLastMonth')
    ) : (
      ' '
    )
  return (
    <FigureRow>
      <Figure
        label={t('overview.cost.month')}
        value={<Total range="thisMonth" total={month.data?.total} />}
        note={note}
      />
      <Figure
        label={t('overview.cost.day')}
        value={<Total range="last24h" total={day.data?.total} />}
        note={day.data && t('overview.cost.entries', { count: day.data.total.count })}
      />
    </FigureRow>
  )
}

function Total({ range, total }: { range: RangePreset; total: Figures | undefined }) {
  if (!total) return <span className={classes.blank} aria-hidden="true" />
  return (
    <Link to={paths.costs(new URLSearchParams({ range }))}>
      <TotalMoney figures={total} />
    </Link>
  )
}

function ChangeNote({ now, before }: { now: Figures; before: Figures }) {
  const { t } = useTranslation()
  const totalText = useTotalText()
  const { change, changeShare } = useFigureFormat()
  const { cents, share } = costChange(now, before)
  const difference = isZeroMoney(cents) ? t('ui.change.none') : change(cents)
  const percent = share === undefined || isZeroMoney(cents) ? '' : ` (${changeShare(share)})`
  return (
    <>
      <span className={classes.change}>
        {difference}
        {percent}
      </span>
      <br />
      {t('overview.cost.against', { amount: totalText(before) })}
    </>
  )
}
