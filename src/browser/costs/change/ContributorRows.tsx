import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFigureFormat } from '#browser/ui/use-figure-format.ts'
import type { ChangePart } from '#contract/routes/cost-change.ts'
import type { Compared, Question } from '../question.ts'
import table from '../Table.module.css'
import classes from './ChangeTable.module.css'
import { ContributorRow } from './ContributorRow.tsx'
import { contributorSteps } from './contributor-rows.ts'
import { WaterfallBar } from './WaterfallBar.tsx'
import type { Bar } from './waterfall.ts'

interface ContributorRowsProps {
  question: Question
  compared: Compared
  part: ChangePart
  bar: Bar | undefined
}

/** What a step comes from: the largest by name, the others together. */
export function ContributorRows({ question, compared, part, bar }: ContributorRowsProps) {
  const { t } = useTranslation()
  const { change } = useFigureFormat()
  const line = bar && <WaterfallBar bar={bar} look="none" />
  const { contributors, others } = part
  return (
    <>
      {contributors.map((contributor) => (
        <ContributorRow
          key={JSON.stringify(contributorSteps(contributor))}
          question={question}
          compared={compared}
          contributor={contributor}
          line={line}
        />
      ))}
      {others.count > 0 && (
        <tr className={table.part}>
          <th scope="row" className={`${table.name} ${classes.name}`}>
            <span className={table.label}>
              <span>{t('costChange.others', { count: others.count })}</span>
            </span>
          </th>
          <td className={classes.bars}>{line}</td>
          <td className={table.dim} title={t('costChange.noRows')}>
            {change(others.changeInUSDCents)}
          </td>
          <td colSpan={4} />
        </tr>
      )}
    </>
  )
}
