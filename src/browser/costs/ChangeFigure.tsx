import { costChange } from '#browser/api/figures.ts'
import { isZeroMoney } from '#browser/format/money.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Figure } from '#browser/ui/Figure.tsx'
import { useFigureFormat } from '#browser/ui/use-figure-format.ts'
import { useRangeText } from '#browser/ui/use-range-text.ts'
import { useTotalText } from '#browser/ui/use-total-text.ts'
import type { CostSummary } from '#contract/routes/costs.ts'
import classes from './CostFigures.module.css'
import type { Compared } from './question.ts'

/** The change against the compared period; "not known" where the log does not reach back that far. */
export function ChangeFigure({ compared, total }: { compared: Compared | undefined; total: CostSummary['total'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const totalText = useTotalText()
  const { change, changeShare } = useFigureFormat()
  const rangeText = useRangeText()
  if (!compared) return null
  const label = t('costs.figures.change')
  const { previous } = total
  if (!previous || !compared.known) {
    const begins = compared.logBegins
    return (
      <Figure
        label={label}
        value={<span className={classes.word}>{t('costs.notKnown')}</span>}
        note={
          begins && (
            <span className={classes.against}>{t('costs.change.logBegins', { date: format.date(begins) })}</span>
          )
        }
      />
    )
  }
  const { cents, share } = costChange(total, previous)
  const amount = isZeroMoney(cents) ? t('ui.change.none') : change(cents)
  return (
    <Figure
      label={label}
      value={amount}
      note={
        <span className={classes.against}>
          {share === undefined ? t('ui.change.new') : changeShare(share)}{' '}
          {t('costs.change.against', {
            amount: totalText(previous),
            // In one piece, on a line of its own where it must.
            range: rangeText(compared.period).replaceAll(' ', '\u00A0'),
          })}
        </span>
      }
    />
  )
}
