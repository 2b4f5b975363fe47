import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { RangePicker } from '#browser/ui/RangePicker.tsx'
import { ReasonButton } from '#browser/ui/ReasonButton.tsx'
import { MOST_LISTED } from '#contract/routes/lookup-list.ts'
import type { Range } from '#contract/view-state.ts'
import { ColumnChoice } from './ColumnChoice.tsx'
import classes from './ListEntry.module.css'
import { listPresets } from './list-presets.ts'
import type { ListDraft } from './number-list.ts'
import { type ListItem, numbersOf, readTable } from './read-list.ts'

interface ListReadingProps {
  draft: ListDraft
  onColumn: (column: number) => void
  onStart: (items: readonly ListItem[], range: Range) => void
}

/** Lines without a number that are named; of more, how many there are. */
const NAMED = 8

/** What was read of the text: how many numbers, from which column, and which lines hold none. */
export function ListReading({ draft, onColumn, onStart }: ListReadingProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [range, setRange] = useState<Range>({ preset: 'all' })
  const text = useDeferredValue(draft.text)
  const table = useMemo(() => readTable(text), [text])
  const column = draft.column ?? table.likely
  const { items, without } = useMemo(() => numbersOf(table, column), [table, column])
  const count = items.length
  const empty = table.records.length === 0
  const lines = without
    .slice(0, NAMED)
    .map(({ line }) => format.number(line))
    .join(', ')
  const reason = empty
    ? t('lookupList.read.empty')
    : count === 0
      ? t('lookupList.read.none')
      : count > MOST_LISTED
        ? t('lookupList.read.many', { count: MOST_LISTED, given: count })
        : undefined
  return (
    <div className={classes.reading}>
      {table.columns.length > 1 && <ColumnChoice table={table} column={column} onChange={onColumn} />}
      {/* There from the beginning, so that it is read out when there is something to say. */}
      <p role="status" className={classes.read}>
        {!empty && <strong>{t('lookupList.numbers', { count })}</strong>}
        {!empty && without.length > 0 && (
          <span className={classes.without} title={without.slice(0, 50).map(toldLine).join('\n')}>
            {without.length > NAMED
              ? t('lookupList.read.withoutMore', { count: without.length, lines })
              : t('lookupList.read.without', { count: without.length, lines })}
          </span>
        )}
        {!empty && reason !== undefined && <span className={classes.problem}>{reason}</span>}
      </p>
      <div className={classes.actions}>
        <ReasonButton variant="filled" size="md" reason={reason} onClick={() => onStart(items, range)}>
          {count > 0 ? t('lookupList.startCount', { count }) : t('lookupList.start')}
        </ReasonButton>
        <RangePicker value={range} presets={listPresets} onChange={setRange} />
      </div>
    </div>
  )
}

function toldLine({ line, text }: ListItem): string {
  return `${line}: ${text.slice(0, 60)}`
}
