import { formatFor } from '#browser/format/format-for.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { Sparkline } from '#browser/ui/Sparkline.tsx'
import type { Channel } from '#contract/channels/index.ts'
import type { ListedBudget } from '#contract/routes/budgets.ts'
import classes from './Budgets.module.css'
import { costsPath } from './budget-scope.ts'

/** What earlier months had come to at this point: columns, and the last of them as a figure. */
export function EarlierMonths({ budget, offered }: { budget: ListedBudget; offered: readonly Channel[] }) {
  const { t } = useTranslation()
  const { language } = useFormat()
  // The budget's months, not the reader's.
  const format = formatFor(language, budget.timezone)
  const [last, ...others] = budget.state.earlier
  const months = [...others.toReversed(), ...(last ? [last] : [])]
  const text = ({ from, untilThenInUSDCents: cents }: (typeof months)[number]) =>
    t('budgets.monthAmount', {
      month: format.bucket(from, 'month'),
      amount: cents === null ? t('ui.money.unknown') : format.money(cents),
    })
  if (!last || months.every(({ untilThenInUSDCents }) => untilThenInUSDCents === null))
    return <span className={classes.word}>{t('ui.money.unknown')}</span>
  const path = costsPath(budget, offered, { from: last.from, to: last.pointAt })
  const figure = last.untilThenInUSDCents === null ? t('ui.money.unknown') : format.money(last.untilThenInUSDCents)
  return (
    <span className={classes.earlier} title={months.map(text).join('\n')}>
      <Sparkline
        values={months.map(({ untilThenInUSDCents }) => Number(untilThenInUSDCents ?? 0))}
        label={months.map(text).join(', ')}
      />
      <span>
        {path ? <Link to={path}>{figure}</Link> : figure}
        <span className={classes.words}>{format.bucket(last.from, 'month')}</span>
      </span>
    </span>
  )
}
