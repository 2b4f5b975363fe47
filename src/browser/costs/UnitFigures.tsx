import { useQuery } from '@tanstack/react-query'
import { centsPer } from '#browser/api/figures.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { Figure } from '#browser/ui/Figure.tsx'
import { compareDecimals } from '#contract/money.ts'
import type { CostSummary, Dimension } from '#contract/routes/costs.ts'
import classes from './CostFigures.module.css'
import { type Question, summaryQuery } from './question.ts'
import type { CostAddress } from './use-cost-view.ts'
import { useUnitFormat } from './use-unit-format.ts'

/** In millionths. */
const CENT = 1_000_000n

type Distinct = CostSummary['total']['incidents']

/** What an incident costs, and a contact. Asked apart: to count different ones takes longer than to add. */
export function UnitFigures({ question, page }: { question: Question; page: CostAddress }) {
  const { t } = useTranslation()
  const format = useFormat()
  const unit = useUnitFormat()
  const { data, isError } = useQuery(
    summaryQuery({ ...question, compared: undefined }, { groupBy: [], distinct: true }),
  )
  const word = (text: string) => <span className={classes.word}>{text}</span>

  // From a dollar on, parts of a cent say nothing.
  function each(cents: string, count: number) {
    const whole = centsPer(cents, count, CENT) ?? '0'
    return compareDecimals(whole, '100') < 0 ? unit(centsPer(cents, count) ?? '0') : format.money(whole)
  }

  function value(distinct: Distinct, by: Dimension) {
    if (isError) return word(t('costs.notKnown'))
    if (!data) return word('…')
    const cents = distinct?.amountInUSDCents ?? undefined
    if (!distinct || cents === undefined) return word(t('costs.notKnown'))
    const text = each(cents, distinct.count)
    // Dearest first, each with its rows.
    const sort = { column: 'cost', direction: 'desc' } as const
    return <Link to={page.address({ by, thenBy: null, sort, all: false })}>{text}</Link>
  }

  const total = data?.total
  return (
    <>
      <Figure
        label={t('costs.figures.perIncident')}
        value={value(total?.incidents, 'incident')}
        note={total?.incidents && t('costs.figures.incidents', { count: total.incidents.count })}
      />
      <Figure
        label={t('costs.figures.perContact')}
        value={value(total?.contacts, 'toNumber')}
        note={total?.contacts && t('costs.figures.contacts', { count: total.contacts.count })}
      />
    </>
  )
}
