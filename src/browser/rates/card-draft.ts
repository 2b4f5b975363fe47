// A card as it is being edited: every field is the text that stands in its cell.
import '#browser/no-eval.ts'
import { centsToDollars } from '#contract/money.ts'
import { checkRates, type RateProblem } from '#contract/rates/check-rates.ts'
import type { Rate } from '#contract/rates/rate.ts'
import { dollarsToCents } from '#contract/rates/rate-cells.ts'
import type { RateCard } from '#contract/routes/rate-cards.ts'

export interface DraftRow {
  /** Tells rows apart while they move. */
  readonly key: number
  readonly channel: string
  readonly from: string
  /** Two letters, or what was typed where that is no country. */
  readonly country: string
  readonly prefix: string
  readonly category: string
  readonly unit: string
  /** US dollars. */
  readonly price: string
  readonly chargesFailed: boolean
  readonly note: string
}

export interface CardDraft {
  readonly name: string
  readonly timezone: string
  readonly zeroIsUnbilled: boolean
  readonly rows: readonly DraftRow[]
}

let lastKey = 0

export function newKey(): number {
  lastKey += 1
  return lastKey
}

export function draftOf({ name, timezone, zeroIsUnbilled, rates }: RateCard): CardDraft {
  return { name, timezone, zeroIsUnbilled, rows: rates.map(rowOf) }
}

export function rowOf(rate: Rate): DraftRow {
  const { channel, from, country, prefix, category, unit, priceInUSDCents, chargesFailed, note } = rate
  return {
    key: newKey(),
    ...{ channel, from, unit, chargesFailed, note },
    country: country ?? '',
    prefix: prefix ?? '',
    category: category ?? '',
    price: centsToDollars(priceInUSDCents),
  }
}

/** What the gateway is sent. It may be no rate yet: `problemsOf` says what is missing. */
export function rateOf(row: DraftRow): Rate {
  const { channel, from, country, prefix, category, unit, price, chargesFailed, note } = row
  return {
    ...{ channel, from, chargesFailed },
    country: country === '' ? null : country,
    prefix: prefix.trim() === '' ? null : prefix.replace(/[+\s()-]/g, ''),
    // Its cell offers what there is, and nothing else.
    category: (category || null) as Rate['category'],
    unit: unit as Rate['unit'],
    priceInUSDCents: dollarsToCents(price) ?? price,
    note: note.trim(),
  }
}

/** What is wrong, by the place of the row. */
export function problemsOf(rows: readonly DraftRow[]): RateProblem[] {
  return checkRates(rows.map(rateOf))
}

/** Whether anything is not as it was saved. */
export function isChanged(draft: CardDraft, saved: CardDraft): boolean {
  if (draft === saved) return false
  const { name, timezone, zeroIsUnbilled, rows } = draft
  if (name.trim() !== saved.name || timezone !== saved.timezone || zeroIsUnbilled !== saved.zeroIsUnbilled) return true
  return rows.length !== saved.rows.length || rows.some((row, place) => !sameRate(row, saved.rows[place]))
}

function sameRate(row: DraftRow, other: DraftRow | undefined): boolean {
  return row === other || (other !== undefined && JSON.stringify(rateOf(row)) === JSON.stringify(rateOf(other)))
}
