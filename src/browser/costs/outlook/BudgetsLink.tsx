import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { formatCostView } from '#contract/cost-view.ts'
import type { CostAddress } from '../use-cost-view.ts'
import classes from './Outlook.module.css'

/** To the budgets; a new one may start from the filters of this page. */
export function BudgetsLink({ page: { view, offered } }: { page: CostAddress }) {
  const { t } = useTranslation()
  return (
    <Link className={classes.link} to={paths.budgets(formatCostView(view, offered))}>
      {t('budgets.outlook.link')}
    </Link>
  )
}
