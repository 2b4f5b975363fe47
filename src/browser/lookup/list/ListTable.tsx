import { useMediaQuery } from '@mantine/hooks'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useRef, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useReadableChannels } from '#browser/shell/use-readable-channels.ts'
import { RowGap } from '#browser/ui/RowGap.tsx'
import type { Range } from '#contract/view-state.ts'
import { ListHead } from './ListHead.tsx'
import { ListLine } from './ListLine.tsx'
import classes from './ListTable.module.css'
import type { ListSort } from './list-rows.ts'
import type { ListRow } from './number-list.ts'

interface ListTableProps {
  /** Those shown, in their order. */
  rows: readonly ListRow[]
  /** All, in the order of the list. */
  all: readonly ListRow[]
  range: Range
  sort: ListSort
  onSort: (sort: ListSort) => void
}

/** Pixels; as in the style sheet. */
const ROW = { wide: 34, phone: 66 }
const HEADER = 31

/** How far the list was scrolled, per entry of the browser's history: who opens a contact comes back. */
const tops = new Map<string, number>()

/** A row a number. Of thousands only those in sight are in the document. */
export function ListTable({ rows, all, range, sort, onSort }: ListTableProps) {
  const { t } = useTranslation()
  const { key } = useLocation()
  const channels = useReadableChannels()
  const phone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false })
  const height = phone ? ROW.phone : ROW.wide
  const frame = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState(-1)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: useCallback(() => height, [height]),
    getItemKey: useCallback((index: number) => `${rows[index]?.place}/${height}`, [rows, height]),
    overscan: 8,
    // The header scrolls with the rows, and stays over them.
    scrollMargin: HEADER,
    scrollPaddingStart: HEADER,
    initialOffset: tops.get(key) ?? 0,
    // The row with the focus stays in the document, or the focus would be lost with it.
    rangeExtractor: (shown) => {
      const places = defaultRangeExtractor(shown)
      return held < 0 || held >= rows.length || places.includes(held) ? places : [...places, held].sort((a, b) => a - b)
    },
  })
  const items = virtualizer.getVirtualItems()
  let painted = HEADER
  return (
    // Its headings and links are what the keyboard scrolls it by.
    <div ref={frame} className={classes.frame} onScroll={({ currentTarget }) => tops.set(key, currentTarget.scrollTop)}>
      <table className={classes.table} aria-label={t('lookupList.table')} aria-rowcount={rows.length + 1}>
        <ListHead channels={channels} sort={sort} onSort={onSort} />
        <tbody
          onFocus={({ target }) => setHeld(Number(target.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1))}
          onBlur={({ relatedTarget }) => relatedTarget === null && setHeld(-1)}
        >
          {items.map(({ index, start, size }) => {
            const row = rows[index]
            if (!row) return null
            const gap = start - painted
            painted = start + size
            return (
              <ListLine key={row.place} row={row} all={all} index={index} gap={gap} range={range} channels={channels} />
            )
          })}
          <RowGap height={HEADER + virtualizer.getTotalSize() - painted} />
        </tbody>
      </table>
    </div>
  )
}
