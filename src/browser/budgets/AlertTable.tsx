import { formatFor } from '#browser/format/format-for.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Instant } from '#browser/ui/Instant.tsx'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import type { BudgetAlert, ListedBudget } from '#contract/routes/budgets.ts'
import classes from './Budgets.module.css'

const tones = { pending: 'moving', delivered: 'arrived', failed: 'failed', silent: 'unclear' } as const
const MOST_SHOWN = 50

/** When budgets told somebody, or would have, and what came of it. */
export function AlertTable({ budgets }: { budgets: readonly ListedBudget[] }) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const alerts = budgets
    .flatMap((budget) => budget.alerts.map((alert) => ({ budget, alert })))
    .toSorted((a, b) => b.alert.firedAt.localeCompare(a.alert.firedAt))
    .slice(0, MOST_SHOWN)
  const month = (iso: string) => formatFor(language, 'UTC').bucket(iso, 'month')
  return (
    <section className={classes.alerts} aria-labelledby="budget-alerts">
      <h2 id="budget-alerts" className={classes.title}>
        {t('budgets.alerts.title')}
      </h2>
      {alerts.length === 0 ? (
        <p className={classes.note}>{t('budgets.alerts.none')}</p>
      ) : (
        <div className={classes.scroller}>
          <table className={classes.table}>
            <caption className="tb-visually-hidden">{t('budgets.alerts.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('budgets.alerts.when')}</th>
                <th scope="col">{t('budgets.column.name')}</th>
                <th scope="col">{t('budgets.alerts.what')}</th>
                <th scope="col">{t('budgets.alerts.outcome')}</th>
              </tr>
            </thead>
            <tbody>
              {alerts.map(({ budget, alert }) => (
                <tr key={`${budget.id} ${alert.month} ${alert.threshold.of} ${alert.threshold.percent}`}>
                  <td>
                    <Instant iso={alert.firedAt} />
                  </td>
                  <th scope="row">{budget.name}</th>
                  <td>
                    {t(`budgets.passed.${alert.threshold.of}`, { percent: alert.threshold.percent })}
                    <span className={classes.of}> · {month(alert.month)}</span>
                  </td>
                  <td>
                    <Outcome alert={alert} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Outcome({ alert: { state, problem, attempts } }: { alert: BudgetAlert }) {
  const { t } = useTranslation()
  const detail = problem && t('budgets.alerts.problem', { problem, count: attempts })
  return (
    <StatusWord tone={tones[state]} detail={detail}>
      {t(`budgets.alerts.state.${state}`)}
    </StatusWord>
  )
}
