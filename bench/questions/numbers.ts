// Numbers to look up: customers whose rows are far apart from each other, the same for the same rows.
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { baseRows } from '../filling/base-rows.ts'
import { planCopies } from '../filling/copies.ts'

/** One number as the three questions put it. */
export interface BenchNumber {
  /** As rows have it: `+4915123454567`. */
  readonly stored: string
  /** As dialled at home: `01512 3454567`. */
  readonly national: string
  /** As the rows of any country end that have this national number. */
  readonly nationalEnd: string
  readonly lastSeven: string
}

/** The demo's first rows have all that its later ones have. */
const LOOKED_AT = 20_000
const APART = 200

/** So many different numbers; fewer where there are not as many. */
export function benchNumbers(rows: number, wanted: number): BenchNumber[] {
  const found = new Map<string, BenchNumber>()
  let seen = 0
  for (const { channel, row } of baseRows(planCopies(rows).base)) {
    // Those who are paged have thousands of entries each: they are the busiest number's kind.
    if (row.user) continue
    seen += 1
    if (found.size === wanted || seen > LOOKED_AT) break
    if (seen % APART !== 0) continue
    const stored = String(row[channel.contact])
    const parsed = parsePhoneNumberFromString(stored)
    const lastSeven = stored.slice(-7)
    // What begins with zeros is read as a number dialled from further away, not as an end.
    if (!parsed?.isValid() || lastSeven.startsWith('0')) continue
    found.set(stored, { stored, national: parsed.formatNational(), nationalEnd: parsed.nationalNumber, lastSeven })
  }
  return [...found.values()]
}
