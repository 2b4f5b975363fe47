import { memo } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { PhoneNumber } from '#browser/ui/PhoneNumber.tsx'
import { RowGap } from '#browser/ui/RowGap.tsx'
import { TotalMoney } from '#browser/ui/TotalMoney.tsx'
import type { Channel } from '#contract/channels/index.ts'
import type { Range } from '#contract/view-state.ts'
import { contactLink } from './contact-link.ts'
import { LastOutcome } from './LastOutcome.tsx'
import classes from './ListTable.module.css'
import type { ListRow } from './number-list.ts'

interface ListLineProps {
  row: ListRow
  all: readonly ListRow[]
  /** Among those shown. */
  index: number
  /** Height of the rows before it that are not in the document. */
  gap: number
  range: Range
  channels: readonly Channel[]
}

/** One number and the newest of each channel. All of it leads to the contact, an outcome to its entry. */
export const ListLine = memo(function ListLine({ row, all, index, gap, range, channels }: ListLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { input, number, country, problem, lineCount, contacted, repeats, total } = row
  const shown = <PhoneNumber number={number ?? input} country={country} aligned />
  const first = repeats === null ? undefined : all[repeats]
  return (
    <>
      <RowGap height={gap} />
      <tr aria-rowindex={index + 2} data-index={index} data-plain={contacted !== true}>
        <td data-column="line">{format.number(row.line)}</td>
        <td data-column="number">
          {problem === 'no-number' ? (
            <span className={classes.none}>{input}</span>
          ) : (
            <Link className={classes.contact} to={contactLink(row, range)} title={input}>
              {shown}
            </Link>
          )}
          {first && <span className={classes.again}>{t('lookupList.again', { line: format.number(first.line) })}</span>}
        </td>
        <td data-column="entries">{total && format.number(total.count)}</td>
        {contacted ? (
          channels.map((channel) => (
            <td key={channel.id} data-column="channel">
              <LastOutcome channel={channel} newest={row.channels.find((each) => each.channel === channel.id)} />
            </td>
          ))
        ) : (
          <td data-column="channel" colSpan={channels.length} className={problem ? classes.problem : classes.none}>
            {problem ? t(`lookupList.problem.${problem}`, { count: lineCount }) : t('lookupList.notContacted')}
          </td>
        )}
        <td data-column="amount">{total && total.count > 0 && <TotalMoney figures={total} />}</td>
        <td data-column="last">{total?.lastAt && <Instant iso={total.lastAt} form="date" />}</td>
      </tr>
    </>
  )
})
