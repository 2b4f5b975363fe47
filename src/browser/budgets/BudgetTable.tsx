import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { ListedBudget } from '#contract/routes/budgets.ts'
import { BudgetRow } from './BudgetRow.tsx'
import classes from './Budgets.module.css'

export interface BudgetTableProps {
  budgets: readonly ListedBudget[]
  /** Channels that bill and may be read. */
  offered: readonly Channel[]
  onEdit: (budget: ListedBudget) => void
  onDelete: (budget: ListedBudget) => void
}

/** How every budget's month stands. */
export function BudgetTable({ budgets, ...row }: BudgetTableProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <caption className="tb-visually-hidden">{t('budgets.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('budgets.column.name')}</th>
            <th scope="col">{t('budgets.column.status')}</th>
            <th scope="col" className={classes.wide}>
              {t('budgets.column.spent')}
            </th>
            <th scope="col" className={classes.number}>
              {t('budgets.column.earlier')}
            </th>
            <th scope="col" className={classes.number}>
              {t('budgets.column.forecast')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {budgets.map((budget) => (
            <BudgetRow key={budget.id} budget={budget} {...row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
