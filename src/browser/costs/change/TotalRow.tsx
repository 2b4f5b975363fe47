import { isZeroMoney } from '#browser/format/money.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { TotalMoney } from '#browser/ui/TotalMoney.tsx'
import { useFigureFormat } from '#browser/ui/use-figure-format.ts'
import { amountOf } from '#contract/amount.ts'
import type { Figures } from '#contract/routes/money-fields.ts'
import type { Question } from '../question.ts'
import { RowsLink } from '../RowsLink.tsx'
import table from '../Table.module.css'
import classes from './ChangeTable.module.css'
import { WaterfallBar } from './WaterfallBar.tsx'
import type { Bar } from './waterfall.ts'

interface TotalRowProps {
  side: 'before' | 'now'
  /** The period in words. */
  name: string
  /** Over the row's own range. */
  question: Question
  figures: Figures | undefined
  /** By channel id. */
  parts: ReadonlyMap<string, Figures>
  bar: Bar
  cut: boolean
  /** The sum of the steps, beside the total that they lead to. */
  change?: string
}

/** A total that the steps lead from or to. */
export function TotalRow({ side, name, question, figures, parts, bar, cut, change }: TotalRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { change: signed } = useFigureFormat()
  const link = { question, parts }
  const counted = (count: number) => (count > 0 ? format.number(count) : undefined)
  const cells = figures && [
    <td key="entries">
      <RowsLink {...link} label={t('costs.column.entries')} part={({ count }) => counted(count)}>
        {format.number(figures.count)}
      </RowsLink>
    </td>,
    <td key="cost">
      <RowsLink
        {...link}
        dearest
        label={t('costs.column.cost')}
        part={(part) => (isZeroMoney(amountOf(part)) ? undefined : format.money(amountOf(part)))}
      >
        <TotalMoney figures={figures} />
      </RowsLink>
    </td>,
  ]
  const [entries, cost] = cells ?? [<td key="entries" />, <td key="cost" />]
  return (
    <tr className={classes.total}>
      <th scope="row" className={`${table.name} ${classes.name}`}>
        {name}
      </th>
      <td className={classes.bars} title={cut ? t('costChange.cut') : undefined}>
        <WaterfallBar bar={bar} look="total" side={side} cut={cut} />
      </td>
      <td title={t('costChange.noRows')}>{change !== undefined && signed(change)}</td>
      {side === 'before' ? entries : <td />}
      {side === 'now' ? entries : <td />}
      {side === 'before' ? cost : <td />}
      {side === 'now' ? cost : <td />}
    </tr>
  )
}
