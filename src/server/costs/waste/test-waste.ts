// What was wasted, computed from the rows as they were imported, by hand: for the tests.
import { SegmentedMessage } from 'sms-segments-calculator'
import { decimalText, decimalUnits } from '#contract/money.ts'
import type { WasteKind } from '#contract/routes/cost-waste.ts'

export interface TestRow {
  readonly id: string
  readonly channel: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly status: string
  /** US cents. */
  readonly cents: string
  /** Of the number; a name where it is none. */
  readonly digits: string
  readonly text: string
}

// By hand, so that a slip in the definitions shows.
const failed: Record<string, readonly string[]> = {
  sms: ['Undelivered', 'Failed', 'Error', 'Low Balance'],
  call: ['Missed Call', 'Busy', 'Error', 'Low Balance'],
  whatsapp: ['Failed', 'Error', 'Low Balance', 'Not Verified'],
}
const moving: Record<string, readonly string[]> = {
  sms: ['Sending', 'Sent'],
  call: [],
  whatsapp: ['Queued', 'Success', 'Sent'],
}
const placeholders = [
  'This message is sensitive and is not logged',
  'This call is sensitive and is not logged',
  'No message content found',
]

const hasFailed = ({ channel, status }: TestRow) => failed[channel]?.includes(status) === true
const isMoving = ({ channel, status }: TestRow) => moving[channel]?.includes(status) === true
const units = ({ cents }: TestRow) => decimalUnits(cents) ?? 0n

/** The entries of a kind, from a period with both ends. */
export function wastedRows(kind: WasteKind, all: readonly TestRow[], from: number, to: number): TestRow[] {
  const rows = all.filter(({ at }) => at >= from && at < to)
  switch (kind) {
    case 'failed':
      return rows.filter((row) => hasFailed(row) && units(row) > 0n)
    case 'duplicate':
      return duplicates(all).filter(({ at }) => at >= from && at < to)
    case 'unicode':
      return rows.filter((row) => row.channel === 'sms' && shorter(row.text) !== undefined)
    case 'unreachable':
      return [
        ...groups(
          rows.filter(({ digits }) => digits !== ''),
          lineOf,
        ).values(),
      ]
        .filter((line) => line.filter(hasFailed).length >= 5 && line.every((row) => hasFailed(row) || isMoving(row)))
        .flat()
  }
}

/** What of the entries of a kind was wasted. */
export function wastedCents(kind: WasteKind, rows: readonly TestRow[]): string {
  if (kind !== 'unicode') return decimalText(rows.reduce((sum, row) => sum + units(row), 0n))
  const saved = [...groups(rows, ({ text }) => text)].map(([text, same]) => {
    const { parts, without } = shorter(text) ?? { parts: 1, without: 1 }
    const cost = same.reduce((sum, row) => sum + units(row), 0n)
    // Rounded half up to a millionth of a cent, by text.
    return (2n * cost * BigInt(parts - without) + BigInt(parts)) / (2n * BigInt(parts))
  })
  return decimalText(saved.reduce((sum, each) => sum + each, 0n))
}

const lineOf = ({ channel, digits }: TestRow) => `${channel} ${digits}`

function duplicates(all: readonly TestRow[]): TestRow[] {
  const last = new Map<string, number>()
  return all
    .filter(({ text }) => text !== '' && !placeholders.includes(text))
    .toSorted((a, b) => a.at - b.at)
    .filter((row) => {
      const message = `${lineOf(row)} ${row.text}`
      const before = last.get(message)
      last.set(message, row.at)
      return before !== undefined && row.at - before <= 600_000
    })
}

/** Parts now and without the only character that forces Unicode. */
function shorter(text: string): { parts: number; without: number } | undefined {
  const message = new SegmentedMessage(text)
  const foreign = new Set(message.encodedChars.filter(({ isGSM7 }) => !isGSM7).map(({ raw }) => raw))
  const [character] = foreign
  if (text === '' || character === undefined || foreign.size > 1) return undefined
  const replaced = new SegmentedMessage(text, 'auto', true)
  const plain = replaced.encodingName === 'GSM-7' ? replaced : new SegmentedMessage(text.split(character).join(''))
  // An empty text is none.
  const without = plain.graphemes.length === 0 ? Number.POSITIVE_INFINITY : plain.segmentsCount
  return without < message.segmentsCount ? { parts: message.segmentsCount, without } : undefined
}

function groups<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row])
  return found
}
