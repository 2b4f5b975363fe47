import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { RowGap } from '#browser/ui/RowGap.tsx'
import type { DraftRow } from './card-draft.ts'
import { type EditRates, RateFields } from './RateFields.tsx'
import { RateLine } from './RateLine.tsx'
import classes from './RateTable.module.css'

export const columns = [
  'number',
  'channel',
  'from',
  'country',
  'prefix',
  'category',
  'unit',
  'price',
  'failed',
  'note',
] as const

/** Somewhere the focus is to go. */
export interface CellPlace {
  readonly key: number
  readonly cell: (typeof columns)[number] | 'remove'
}

interface RateTableProps {
  rows: readonly DraftRow[]
  /** Each row's number in the card, by key. */
  numbers: ReadonlyMap<number, number>
  errors: ReadonlyMap<number, string>
  /** Id of the list that country fields offer. */
  countries: string
  focus: CellPlace | null
  onFocused: () => void
  /** Left out where rates are only read. */
  edit?: EditRates
}

/** Pixels; as in the style sheet. */
const ROW = 36
const ERROR = 24
const HEADER = 31

/** Rates in columns. Of thousands only those in sight are in the document. */
export function RateTable({ rows, numbers, errors, countries, focus, onFocused, edit }: RateTableProps) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState<number | null>(null)
  const heldPlace = held === null ? -1 : rows.findIndex(({ key }) => key === held)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: (place) => (errors.has(rows[place]?.key ?? 0) ? ROW + ERROR : ROW),
    // A new function measures anew: when rows move, and when an error comes or goes.
    getItemKey: useCallback(
      (place: number) => `${rows[place]?.key}/${errors.has(rows[place]?.key ?? 0)}`,
      [rows, errors],
    ),
    overscan: 6,
    // The header scrolls with the rows, and stays over them.
    scrollMargin: HEADER,
    scrollPaddingStart: HEADER,
    // The row that is being written in stays in the document, or what is typed would go nowhere.
    rangeExtractor: (range) => {
      const places = defaultRangeExtractor(range)
      return heldPlace < 0 || places.includes(heldPlace) ? places : [...places, heldPlace].sort((a, b) => a - b)
    },
  })

  const place = focus === null ? -1 : rows.findIndex(({ key }) => key === focus.key)
  useEffect(() => {
    if (!focus || place < 0) return
    virtualizer.scrollToIndex(place)
    // The row is there once the list has scrolled.
    const wait = requestAnimationFrame(() => {
      const cell = frame.current?.querySelector<HTMLElement>(`[data-row="${focus.key}"] [data-cell="${focus.cell}"]`)
      cell?.focus()
      onFocused()
    })
    return () => cancelAnimationFrame(wait)
  }, [focus, place, virtualizer, onFocused])

  const items = virtualizer.getVirtualItems()
  let painted = HEADER
  return (
    // What scrolls must be reachable by keyboard, also where it holds no field.
    <div
      ref={frame}
      className={classes.frame}
      {...(!edit && { tabIndex: 0, role: 'region', 'aria-label': t('rates.rates') })}
    >
      <table className={classes.table} aria-rowcount={rows.length + 1} data-edited={edit !== undefined}>
        <caption className="tb-visually-hidden">{t('rates.rates')}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column} scope="col" className={classes[column]}>
                {t(`rates.column.${column}`)}
              </th>
            ))}
            {edit && (
              <td className={classes.act}>
                <span className="tb-visually-hidden">{t('rates.column.actions')}</span>
              </td>
            )}
          </tr>
        </thead>
        <tbody
          onFocus={({ target }) => setHeld(Number(target.closest<HTMLElement>('[data-row]')?.dataset.row) || null)}
          onBlur={({ relatedTarget }) => relatedTarget === null && setHeld(null)}
        >
          {items.map(({ index, start, size }) => {
            const row = rows[index]
            if (!row) return null
            const gap = start - painted
            painted = start + size
            const props = { row, number: numbers.get(row.key) ?? 0, place: index, error: errors.get(row.key), gap }
            return edit ? (
              <RateFields key={row.key} {...props} countries={countries} edit={edit} />
            ) : (
              <RateLine key={row.key} {...props} />
            )
          })}
          <RowGap height={HEADER + virtualizer.getTotalSize() - painted} />
        </tbody>
      </table>
    </div>
  )
}
