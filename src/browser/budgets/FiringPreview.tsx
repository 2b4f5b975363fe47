import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { routeQuery } from '#browser/api/route-query.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { budgetPreview } from '#contract/routes/budgets.ts'
import { type BudgetDraft, badFields, budgetInput } from './budget-draft.ts'
import classes from './FiringPreview.module.css'
import { FiringStrip } from './FiringStrip.tsx'

/** While a number is being typed, most answers would be to something that nobody meant. */
const PAUSE_MS = 300

/** How often the rule would have told somebody, while it is being written. */
export function FiringPreview({ draft }: { draft: BudgetDraft }) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const [asked] = useDebouncedValue(draft, PAUSE_MS)
  const { name: _name, webhook: _webhook, ...rule } = budgetInput(asked)
  const bad = badFields(asked)
  const can = !bad.includes('amountInUSDCents') && !bad.includes('thresholds') && rule.thresholds.length > 0
  const { data, error } = useQuery({
    ...routeQuery(budgetPreview, rule),
    enabled: can,
    placeholderData: keepPreviousData,
  })
  return (
    <section className={classes.preview} aria-label={t('budgets.preview.title')}>
      <h3 className={classes.title}>{t('budgets.preview.title')}</h3>
      {!can && <p className={classes.note}>{t('budgets.preview.waiting')}</p>}
      {can && error && <p className={classes.note}>{failureText(error).title}</p>}
      {can && !error && data && (
        <FiringStrip months={data.months} amount={rule.amountInUSDCents} zone={rule.timezone} />
      )}
      {can && !error && !data && <div className={classes.blank} />}
    </section>
  )
}
