// The figures of a cost summary, added up by hand over the rows that went in.
import { TZDate } from '@date-fns/tz'
import { SegmentedMessage } from 'sms-segments-calculator'
import { findField } from '#contract/channels/index.ts'
import type { Dimension } from '#contract/routes/costs.ts'
import type { Figures } from '#contract/routes/money-fields.ts'
import { SENSITIVE } from '../sources/sms-segments.ts'
import { statuses, type TestRow, written } from './test-cost-rows.ts'

export function sumOf(rows: readonly TestRow[]): Figures {
  const count = (test: (row: TestRow) => boolean) => rows.filter(test).length
  return {
    count: rows.length,
    costInUSDCents: written(rows.reduce((sum, { units }) => sum + units, 0n)),
    estimatedInUSDCents: '0',
    chargedCount: count(({ units }) => units > 0n),
    estimatedCount: 0,
    notChargedCount: count(({ units }) => units === 0n),
    unknownCount: 0,
    arrivedCount: count(({ channel, status }) => statuses(channel, 'arrived').includes(status)),
    failedCount: count(({ channel, status }) => statuses(channel, 'failed').includes(status)),
  }
}

/** Which group a row is in; numbers by their digits, null for none. */
export function groupOf(row: TestRow, dimension: Dimension, zone: string): string | null {
  switch (dimension) {
    case 'channel':
      return row.channel.id
    case 'status':
      return row.status
    case 'toNumber':
      return row.to.digits
    case 'fromNumber':
      return row.from.digits
    case 'country':
      return row.to.country
    case 'errorCode':
      return row.errorCode
    case 'hourOfDay':
      return String(new TZDate(row.at, zone).getHours())
    case 'weekday':
      return String(new TZDate(row.at, zone).getDay() || 7)
    case 'segments':
      return segmentsOf(row)
    case 'messageLength':
      return lengthOf(row.text)
    default:
      return row.related[dimension] ?? null
  }
}

function segmentsOf(row: TestRow): string | null {
  const parts = partsOf(row)
  if (parts === null) return null
  return parts < 4 ? String(parts) : '4+'
}

/** Parts of the text, or null where it is not billed by the part or not known. */
export function partsOf({ channel, text }: TestRow): number | null {
  if (!findField(channel, 'segments') || text === '' || text === SENSITIVE) return null
  return new SegmentedMessage(text).segmentsCount
}

function lengthOf(text: string): string | null {
  const length = [...text].length
  if (length === 0 || text === SENSITIVE) return null
  if (length <= 70) return '1-70'
  if (length <= 160) return '71-160'
  return length <= 306 ? '161-306' : '307+'
}

/** Rows by the group that a function names. */
export function grouped<Key>(rows: readonly TestRow[], keyOf: (row: TestRow) => Key): Map<Key, TestRow[]> {
  const groups = new Map<Key, TestRow[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}
