import { isZeroMoney } from '#browser/format/money.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { useFigureFormat } from '#browser/ui/use-figure-format.ts'
import { amountOf } from '#contract/amount.ts'
import { subtractDecimals } from '#contract/money.ts'
import type { Anomaly } from '#contract/routes/cost-outlook.ts'
import type { CostRow } from '#contract/routes/costs.ts'
import type { Question } from '../question.ts'
import { RowsLink } from '../RowsLink.tsx'
import table from '../Table.module.css'
import type { CostAddress } from '../use-cost-view.ts'
import { anomalyPaths } from './anomaly-paths.ts'
import classes from './Outlook.module.css'
import { useCauseName } from './use-cause-name.ts'

interface AnomalyLineProps {
  anomaly: Anomaly
  question: Question
  page: CostAddress
  /** The day's own, by channel. */
  rows: readonly CostRow[]
}

/** A day out of the ordinary: what it cost, what it would have, and who made it so. */
export function AnomalyLine({ anomaly, question, page, rows }: AnomalyLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { change } = useFigureFormat()
  const nameOf = useCauseName()
  const { from, to, actualInUSDCents, expectedInUSDCents, contributor } = anomaly
  const day = format.day(from)
  const paths = anomalyPaths(page, anomaly)
  const cause = contributor ? nameOf(contributor) : t('budgets.outlook.noCause')
  return (
    <tr>
      <th scope="row" className={table.name}>
        {day}
      </th>
      <td>
        <RowsLink
          question={{ ...question, view: { ...question.view, range: { from, to } } }}
          parts={new Map(rows.map((row) => [row.key.channel?.id ?? '', row]))}
          dearest
          label={day}
          part={(figures) => (isZeroMoney(amountOf(figures)) ? undefined : format.money(amountOf(figures)))}
        >
          {format.money(actualInUSDCents)}
        </RowsLink>
      </td>
      <td className={table.dim} title={t('budgets.outlook.notRows')}>
        {format.money(expectedInUSDCents)}
      </td>
      <td title={t('budgets.outlook.notRows')}>{change(subtractDecimals(actualInUSDCents, expectedInUSDCents))}</td>
      <td className={classes.cause}>
        {paths.cause ? <Link to={paths.cause}>{cause}</Link> : cause}
        {contributor && <span className={table.dim}> {format.money(contributor.amountInUSDCents)}</span>}
      </td>
      <td>
        <Link to={paths.why} aria-label={t('budgets.outlook.whyOf', { day })}>
          {t('budgets.outlook.why')}
        </Link>
      </td>
    </tr>
  )
}
