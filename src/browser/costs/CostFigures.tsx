import { centsPerArrived, shareOf } from '#browser/api/figures.ts'
import { isZeroMoney } from '#browser/format/money.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Figure, FigureRow } from '#browser/ui/Figure.tsx'
import { TotalMoney } from '#browser/ui/TotalMoney.tsx'
import { useFigureFormat } from '#browser/ui/use-figure-format.ts'
import { amountOf } from '#contract/amount.ts'
import type { CostSummary } from '#contract/routes/costs.ts'
import { ChangeFigure } from './ChangeFigure.tsx'
import classes from './CostFigures.module.css'
import { MakeUp } from './MakeUp.tsx'
import type { Question } from './question.ts'
import { RowsLink } from './RowsLink.tsx'
import { UnitFigures } from './UnitFigures.tsx'
import type { CostAddress } from './use-cost-view.ts'
import { useUnitFormat } from './use-unit-format.ts'

/** The key figures, and what the total is made of in words. */
export function CostFigures({
  question,
  page,
  summary,
}: {
  question: Question
  page: CostAddress
  summary: CostSummary
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const { share } = useFigureFormat()
  const unit = useUnitFormat()
  const { total, rows } = summary
  const parts = new Map(rows.map((row) => [row.key.channel?.id ?? '', row]))
  const perArrived = centsPerArrived(total)
  const counted = (count: number) => (count > 0 ? format.number(count) : undefined)
  const link = { question, parts }
  const arrived = shareOf(total.arrivedCount, total.count)
  const failed = shareOf(total.failedCount, total.count)

  return (
    <section className={classes.figures} aria-label={t('costs.figures.label')}>
      <FigureRow>
        <Figure
          label={t('costs.figures.total')}
          note={t('costs.figures.currency')}
          value={
            <RowsLink
              {...link}
              dearest
              label={t('costs.figures.total')}
              part={(part) => (isZeroMoney(amountOf(part)) ? undefined : format.money(amountOf(part)))}
            >
              <TotalMoney figures={total} />
            </RowsLink>
          }
        />
        <ChangeFigure compared={question.compared} total={total} />
        <Figure
          label={t('costs.figures.unit')}
          value={
            perArrived === undefined ? <span className={classes.word}>{t('costs.notKnown')}</span> : unit(perArrived)
          }
          note={
            perArrived === undefined
              ? t('costs.figures.noneArrived')
              : t('costs.figures.arrived', { count: total.arrivedCount })
          }
        />
        <UnitFigures question={question} page={page} />
        <Figure
          label={t('costs.figures.entries')}
          note={arrived === undefined ? undefined : t('costs.figures.arrivedShare', { share: share(arrived) })}
          value={
            <RowsLink {...link} label={t('costs.figures.entries')} part={({ count }) => counted(count)}>
              {format.number(total.count)}
            </RowsLink>
          }
        />
        <Figure
          label={t('costs.figures.failed')}
          note={failed === undefined ? undefined : t('costs.figures.failedShare', { share: share(failed) })}
          value={
            <RowsLink
              {...link}
              tone="failed"
              label={t('costs.figures.failed')}
              part={(part) => counted(part.failedCount)}
            >
              {format.number(total.failedCount)}
            </RowsLink>
          }
        />
      </FigureRow>
      <MakeUp {...link} total={total} />
    </section>
  )
}
