import { costShare } from '#browser/api/figures.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { useFigureFormat } from '#browser/ui/use-figure-format.ts'
import { amountOf } from '#contract/amount.ts'
import { DUPLICATE_MINUTES, UNREACHABLE_ENTRIES, type Waste } from '#contract/routes/cost-waste.ts'
import type { Figures } from '#contract/routes/money-fields.ts'
import type { Question } from '../question.ts'
import { FailedTable } from './FailedTable.tsx'
import classes from './Waste.module.css'
import { WastedMoney } from './WastedMoney.tsx'
import { WasteExamples } from './WasteExamples.tsx'

interface WastePartProps {
  question: Question
  waste: Waste
  total: Figures
}

/** One kind of waste: what it comes to, what to do about it, and where it is. */
export function WastePart({ question, waste, total }: WastePartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { share } = useFigureFormat()
  const { kind, count, withheld, examples } = waste
  const part = costShare(waste.wastedInUSDCents, amountOf(total))
  return (
    <li className={classes.kind}>
      <div className={classes.words}>
        <h3 className={classes.name}>{t(`costWaste.kind.${kind}.title`)}</h3>
        <p className={classes.advice}>
          {t(`costWaste.kind.${kind}.advice`, { minutes: DUPLICATE_MINUTES, entries: UNREACHABLE_ENTRIES })}
        </p>
      </div>
      {count === 0 ? (
        <p className={classes.none}>{t(withheld ? 'costWaste.withheld' : 'costWaste.none')}</p>
      ) : (
        <>
          <dl className={classes.figures}>
            <div>
              <dt>{t('costWaste.figure.wasted')}</dt>
              <dd className={classes.amount}>
                <WastedMoney waste={waste} atLeast={waste.atLeast} />
              </dd>
            </div>
            <div>
              <dt>{t('costWaste.figure.entries')}</dt>
              <dd>{format.number(count)}</dd>
            </div>
            <div>
              <dt>{t('costWaste.figure.share')}</dt>
              <dd>{part === undefined ? '–' : share(part)}</dd>
            </div>
          </dl>
          <div className={classes.where}>
            {examples.length > 0 ? (
              <WasteExamples question={question} waste={waste} />
            ) : (
              <FailedTable question={question} waste={waste} />
            )}
          </div>
        </>
      )}
    </li>
  )
}
