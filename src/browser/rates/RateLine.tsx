import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { RowGap } from '#browser/ui/RowGap.tsx'
import { unitName, useRateWords } from '#browser/ui/use-rate-words.ts'
import { rateCategories, rateUnits } from '#contract/rates/rate.ts'
import { dollarsToCents } from '#contract/rates/rate-cells.ts'
import type { DraftRow } from './card-draft.ts'
import classes from './RateTable.module.css'

export interface RateRowProps {
  row: DraftRow
  /** Of the card's, from 1. */
  number: number
  /** Of those that are shown, from 0. */
  place: number
  error: string | undefined
  /** Height of the rows before it that are not in the document. */
  gap: number
}

/** A rate to be read. */
export function RateLine({ row, number, place, gap }: RateRowProps) {
  const { t } = useTranslation()
  const words = useRateWords()
  const { money } = useFormat()
  const cents = dollarsToCents(row.price)
  const category = rateCategories.find((each) => each === row.category)
  const unit = rateUnits.find((each) => each === row.unit)
  const name = unit && unitName(row.channel, unit)
  const all = <span className={classes.dim}>{t('rates.all')}</span>
  return (
    <>
      <RowGap height={gap} />
      <tr data-row={row.key} aria-rowindex={place + 2}>
        <td className={classes.number}>{number}</td>
        <td>{words.channel(row.channel)}</td>
        <td>{words.day(row.from)}</td>
        <td>{row.country ? words.country(row.country) : row.prefix ? '' : all}</td>
        <td>{row.prefix && `+${row.prefix}`}</td>
        <td>{category && words.category(category)}</td>
        <td>{name && t(`rates.unit.${name}`)}</td>
        <td className={classes.price}>{cents === undefined ? row.price : money(cents)}</td>
        <td>
          {row.chargesFailed ? (
            t('rates.failed.charged')
          ) : (
            <span className={classes.dim}>{t('rates.failed.free')}</span>
          )}
        </td>
        <td title={row.note}>{row.note}</td>
      </tr>
    </>
  )
}
