import { Fragment, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useRangeText } from '#browser/ui/use-range-text.ts'
import { subtractDecimals } from '#contract/money.ts'
import type { ChangeKind, CostChange } from '#contract/routes/cost-change.ts'
import table from '../Table.module.css'
import classes from './ChangeTable.module.css'
import { ContributorRows } from './ContributorRows.tsx'
import { PartRow } from './PartRow.tsx'
import { sidesOf } from './sides.ts'
import { TotalRow } from './TotalRow.tsx'
import type { WhyChangedProps } from './WhyChanged.tsx'
import { layOut } from './waterfall.ts'

/** From the total of before to that of now, step by step; each step opens into what it comes from. */
export function ChangeTable({ question, compared, summary, change }: WhyChangedProps & { change: CostChange }) {
  const { t } = useTranslation()
  const rangeText = useRangeText()
  const [opened, setOpened] = useState<ReadonlySet<ChangeKind>>(new Set())
  const { now, before } = sidesOf(question, compared, summary)
  const bars = layOut(change)

  function toggle(kind: ChangeKind) {
    const next = new Set(opened)
    if (!next.delete(kind)) next.add(kind)
    setOpened(next)
  }

  return (
    <div className={table.scroller}>
      <table className={`${table.table} ${classes.table}`}>
        <caption className="tb-visually-hidden">{t('costChange.title')}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${table.name} ${classes.name}`}>
              {t('costChange.column.step')}
            </th>
            <td className={classes.bars} />
            <th scope="col">{t('costs.column.change')}</th>
            <th scope="col">{t('costChange.column.entriesBefore')}</th>
            <th scope="col">{t('costChange.column.entries')}</th>
            <th scope="col">{t('costChange.column.costBefore')}</th>
            <th scope="col">{t('costChange.column.cost')}</th>
          </tr>
        </thead>
        <tbody>
          <TotalRow side="before" name={rangeText(compared.period)} {...before} bar={bars.before} cut={bars.cut} />
          {change.parts.map((part, n) => (
            <Fragment key={part.kind}>
              <PartRow
                part={part}
                bar={bars.parts[n]}
                opened={opened.has(part.kind)}
                onToggle={() => toggle(part.kind)}
              />
              {opened.has(part.kind) && (
                <ContributorRows question={question} compared={compared} part={part} bar={bars.parts[n]} />
              )}
            </Fragment>
          ))}
          <TotalRow
            side="now"
            name={rangeText(question.period)}
            {...now}
            bar={bars.now}
            cut={bars.cut}
            change={subtractDecimals(change.amountInUSDCents, change.previousAmountInUSDCents)}
          />
        </tbody>
      </table>
    </div>
  )
}
