import { IconCopy, IconTrash } from '@tabler/icons-react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { IconButton } from '#browser/ui/IconButton.tsx'
import { RowGap } from '#browser/ui/RowGap.tsx'
import { unitName, useRateWords } from '#browser/ui/use-rate-words.ts'
import { channels, findChannel } from '#contract/channels/index.ts'
import { hasCategories } from '#contract/rates/check-rates.ts'
import { rateCategories, rateUnits } from '#contract/rates/rate.ts'
import { rateLimits } from '#contract/rates/rate-limits.ts'
import { CountryField } from './CountryField.tsx'
import type { DraftRow } from './card-draft.ts'
import { ChoiceCell, TextCell } from './RateCells.tsx'
import type { RateRowProps } from './RateLine.tsx'
import classes from './RateTable.module.css'
import { moveBetweenRows } from './row-keys.ts'

export interface EditRates {
  change(key: number, change: Partial<DraftRow>): void
  /** Below a row. */
  add(below: number): void
  duplicate(key: number): void
  remove(key: number): void
}

interface RateFieldsProps extends RateRowProps {
  /** Id of the list that country fields offer. */
  countries: string
  edit: EditRates
}

type Column = 'channel' | 'from' | 'country' | 'prefix' | 'category' | 'unit' | 'price' | 'failed' | 'note'

/** A rate to be written in. */
export function RateFields({ row, number, place, error, gap, countries, edit }: RateFieldsProps) {
  const { t } = useTranslation()
  const words = useRateWords()
  const { key } = row
  const errorId = `rate-${key}-error`
  const describedBy = error === undefined ? undefined : errorId
  const label = (column: Column) => t('rates.cellOf', { column: t(`rates.column.${column}`), number })
  /** What every cell has, and the one field that it changes. */
  const cell = <Field extends keyof DraftRow & Column>(field: Field) => ({
    cell: field,
    label: label(field),
    value: row[field],
    describedBy,
    onChange: (value: string) => edit.change(key, { [field]: value }),
  })
  const units = (findChannel(row.channel)?.rateUnits ?? rateUnits).map((value) => {
    const name = unitName(row.channel, value)
    return { value, text: t(`rates.unit.${name}`) }
  })
  const categories = rateCategories.map((value) => ({ value, text: words.category(value) }))
  return (
    <>
      <RowGap height={gap} />
      <tr
        data-row={key}
        data-wrong={error !== undefined}
        aria-rowindex={place + 2}
        onKeyDown={(event) => moveBetweenRows(event, () => edit.add(key))}
      >
        <td className={classes.number}>{number}</td>
        <td>
          <ChoiceCell
            {...cell('channel')}
            options={channels.map(({ id }) => ({ value: id, text: words.channel(id) }))}
          />
        </td>
        <td>
          <TextCell {...cell('from')} type="date" />
        </td>
        <td>
          <CountryField {...cell('country')} countries={countries} />
        </td>
        <td>
          <TextCell {...cell('prefix')} inputMode="tel" maxLength={20} />
        </td>
        <td>
          {hasCategories(row.channel) && (
            <ChoiceCell {...cell('category')} options={[{ value: '', text: t('rates.all') }, ...categories]} />
          )}
        </td>
        <td>
          <ChoiceCell {...cell('unit')} options={units} />
        </td>
        <td className={classes.price}>
          <TextCell {...cell('price')} inputMode="decimal" placeholder="0.00" maxLength={18} />
        </td>
        <td className={classes.failed}>
          <input
            type="checkbox"
            aria-label={label('failed')}
            data-cell="failed"
            checked={row.chargesFailed}
            onChange={(event) => edit.change(key, { chargesFailed: event.target.checked })}
          />
        </td>
        <td>
          <TextCell {...cell('note')} title={row.note} maxLength={rateLimits.noteLength} />
        </td>
        <td className={classes.act}>
          <IconButton aria-label={t('rates.duplicateOne', { number })} onClick={() => edit.duplicate(key)}>
            <IconCopy size={15} aria-hidden="true" />
          </IconButton>
          <IconButton aria-label={t('rates.removeOne', { number })} data-cell="remove" onClick={() => edit.remove(key)}>
            <IconTrash size={15} aria-hidden="true" />
          </IconButton>
        </td>
      </tr>
      {error !== undefined && (
        <tr className={classes.wrong}>
          <td />
          <td id={errorId} colSpan={10}>
            {error}
          </td>
        </tr>
      )}
    </>
  )
}
