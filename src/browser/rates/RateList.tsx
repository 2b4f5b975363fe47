import { useDeferredValue, useId, useMemo, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Button } from '#browser/ui/Button.tsx'
import { EmptyState } from '#browser/ui/EmptyState.tsx'
import { TextField } from '#browser/ui/TextField.tsx'
import { useRateWords } from '#browser/ui/use-rate-words.ts'
import { rateLimits } from '#contract/rates/rate-limits.ts'
import { CountryList } from './CountryField.tsx'
import type { DraftRow } from './card-draft.ts'
import { addRow, changeRow, duplicateRow, findRows, removeRow } from './draft-rows.ts'
import classes from './RateList.module.css'
import { type CellPlace, RateTable } from './RateTable.tsx'
import { rowText } from './row-text.ts'

interface RateListProps {
  rows: readonly DraftRow[]
  /** What is wrong, by the key of the row. */
  errors?: ReadonlyMap<number, string>
  /** Where the reader is to be taken, once it is said there what is wrong. */
  attention?: CellPlace | null
  onAttended?: () => void
  /** Left out where rates are only read. */
  onRows?: (rows: readonly DraftRow[]) => void
  onImport?: () => void
}

const noErrors: ReadonlyMap<number, string> = new Map()

/** The rates of a card and what is done to them; with thousands of them a filter finds those that are meant. */
export function RateList(props: RateListProps) {
  const { rows, errors = noErrors, attention = null, onAttended, onRows, onImport } = props
  const { t } = useTranslation()
  const { number } = useFormat()
  const words = useRateWords()
  const countries = useId()
  const [filter, setFilter] = useState('')
  const [onlyWrong, setOnlyWrong] = useState(false)
  const [focus, setFocus] = useState<CellPlace | null>(null)
  const asked = useDeferredValue(filter)
  const wrong = onlyWrong && errors.size > 0
  const shown = useMemo(() => {
    const found = findRows(rows, asked, (row) => rowText(row, words))
    return wrong ? found.filter(({ key }) => errors.has(key)) : found
  }, [rows, asked, wrong, errors, words])
  const numbers = useMemo(() => new Map(rows.map(({ key }, place) => [key, place + 1])), [rows])
  const isFull = rows.length >= rateLimits.rates

  function take(next: { rows: readonly DraftRow[]; key: number | undefined }, cell: CellPlace['cell']) {
    onRows?.(next.rows)
    if (next.key !== undefined) setFocus({ key: next.key, cell })
  }

  function add(below?: number) {
    if (isFull) return
    // A new row is empty, and no filter finds it.
    setFilter('')
    setOnlyWrong(false)
    take(addRow(rows, new Date().toISOString().slice(0, 10), below), 'country')
  }

  return (
    <div className={classes.list}>
      <div className={classes.bar}>
        <TextField
          type="search"
          className={classes.filter}
          aria-label={t('rates.filter')}
          placeholder={t('rates.filter')}
          value={filter}
          onChange={({ currentTarget: { value } }) => setFilter(value)}
        />
        <span className={classes.count} role="status">
          {shown.length === rows.length
            ? t('rates.count', { count: rows.length, rates: number(rows.length) })
            : t('rates.countOf', { found: number(shown.length), all: number(rows.length) })}
        </span>
        {errors.size > 0 && (
          <label className={classes.wrong}>
            <input type="checkbox" checked={onlyWrong} onChange={(event) => setOnlyWrong(event.target.checked)} />
            {t('rates.onlyWrong', { count: errors.size })}
          </label>
        )}
        {onRows && (
          <span className={classes.actions}>
            <Button onClick={onImport}>{t('rates.import.open')}</Button>
            <Button onClick={() => add()} disabled={isFull}>
              {t('rates.add')}
            </Button>
          </span>
        )}
      </div>
      {isFull && <p className={classes.hint}>{t('rates.full', { count: rateLimits.rates })}</p>}
      {rows.length === 0 ? (
        <EmptyState title={t('rates.empty')} text={onRows ? t('rates.emptyText') : undefined} />
      ) : (
        <RateTable
          rows={shown}
          numbers={numbers}
          errors={errors}
          countries={countries}
          focus={attention && errors.has(attention.key) ? attention : focus}
          onFocused={() => {
            setFocus(null)
            onAttended?.()
          }}
          {...(onRows && {
            edit: {
              change: (key, change) => onRows(changeRow(rows, key, change)),
              add,
              duplicate: (key) => !isFull && take(duplicateRow(rows, key), 'price'),
              remove: (key) => take(removeRow(rows, key), 'remove'),
            },
          })}
        />
      )}
      {onRows && <CountryList id={countries} />}
      {onRows && <p className={classes.hint}>{t('rates.keys')}</p>}
    </div>
  )
}
