import { costShare } from '#browser/api/figures.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { TotalMoney } from '#browser/ui/TotalMoney.tsx'
import { amountOf } from '#contract/amount.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { ListedBudget } from '#contract/routes/budgets.ts'
import classes from './Budgets.module.css'
import { costsPath } from './budget-scope.ts'

/** What was spent of the amount: the figures, and a bar with a tick where the month stands. */
export function SpentCell({ budget, offered }: { budget: ListedBudget; offered: readonly Channel[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, amountInUSDCents } = budget
  const share = costShare(amountOf(state.spent), amountInUSDCents) ?? 0
  const [from, to] = [Date.parse(state.from), Date.parse(state.to)]
  const elapsed = Math.min(1, (Date.now() - from) / (to - from))
  const path = costsPath(budget, offered, state)
  const spent = <TotalMoney figures={state.spent} />
  return (
    <>
      <span className={classes.amounts}>
        <span>
          {path ? <Link to={path}>{spent}</Link> : spent}{' '}
          <span className={classes.of}>{t('budgets.of', { amount: format.money(amountInUSDCents) })}</span>
        </span>
        <span>{format.percent(share)}</span>
      </span>
      <span className={classes.bar} title={t('budgets.elapsed', { share: format.percent(elapsed) })}>
        <span className={classes.fill} data-status={state.status} style={{ width: `${Math.min(1, share) * 100}%` }} />
        <span className={classes.tick} style={{ left: `${elapsed * 100}%` }} />
      </span>
    </>
  )
}
