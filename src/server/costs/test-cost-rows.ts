// Random log entries for tests of sums: what is imported, and what it is, in values that no code of ours has read.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { billedChannels, type Channel, fieldOf, findField } from '#contract/channels/index.ts'
import { SENSITIVE } from '../sources/sms-segments.ts'
import type { TestGateway, TestKey } from '../test-gateway.ts'

export interface TestRow {
  readonly channel: Channel
  readonly at: number
  /** Millionths of a cent. */
  readonly units: bigint
  readonly status: string
  readonly to: { readonly digits: string; readonly written: string; readonly country: string }
  readonly from: { readonly digits: string; readonly written: string }
  readonly text: string
  readonly errorCode: string | null
  /** Ids by relation. */
  readonly related: Readonly<Record<string, string | null>>
}

export const zones = ['UTC', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/New_York', 'Europe/Berlin'] as const

/** About where the clocks of those zones change, forward and back. */
const changes = [
  '2026-03-08T07:00Z',
  '2026-03-29T01:00Z',
  '2026-04-04T15:00Z',
  '2026-10-03T15:30Z',
  '2026-11-01T06:00Z',
]
const QUARTER = 900_000

const instant = fc
  .record({
    change: fc.constantFrom(...changes),
    quarters: fc.integer({ min: -200, max: 200 }),
    // On the boundary of a bucket as often as not.
    past: fc.oneof(fc.constantFrom(0, 1, QUARTER - 1), fc.nat(QUARTER - 1)),
  })
  .map(({ change, quarters, past }) => Date.parse(change) + quarters * QUARTER + past)

const amount = fc.oneof(fc.constant(0n), fc.bigInt(0n, 5_000_000n), fc.bigInt(0n, 10n ** 15n))

const number = fc.constantFrom(
  { digits: '4915123454567', written: '+49 1512 3454567', country: 'DE' },
  { digits: '4915123454567', written: '004915123454567', country: 'DE' },
  { digits: '442071838750', written: '+442071838750', country: 'GB' },
  { digits: '12025550123', written: '+1 (202) 555-0123', country: 'US' },
)

const lengths = [0, 1, 69, 70, 71, 134, 135, 160, 161, 306, 307, 459, 460, 700]
const text = fc.oneof(
  { weight: 9, arbitrary: fc.tuple(fc.constantFrom(...'xж€'), fc.constantFrom(...lengths)).map(repeat) },
  { weight: 1, arbitrary: fc.constant(SENSITIVE) },
)

function repeat([letter, times]: [string, number]): string {
  return letter.repeat(times)
}

/** Relations that every channel that bills has. */
export const relations = (billedChannels[0]?.fields ?? []).flatMap((field) =>
  field.kind === 'relation' && field.group === 'cause' ? [field] : [],
)

const relatedId = fc.option(fc.constantFrom(randomUUID(), randomUUID()))

const row: fc.Arbitrary<TestRow> = fc.constantFrom(...billedChannels).chain((channel) =>
  fc.record({
    channel: fc.constant(channel),
    at: instant,
    units: amount,
    status: fc.constantFrom(...statuses(channel), 'Status of a later version'),
    to: number,
    from: number,
    text,
    errorCode: findField(channel, 'errorCode') ? fc.constantFrom(null, '', '30003', '30007') : fc.constant(null),
    related: fc.record(Object.fromEntries(relations.map(({ key }) => [key, relatedId]))),
  }),
)

export const testRows = fc.array(row, { minLength: 60, maxLength: 120, size: 'max' })

export function statuses(channel: Channel, tone?: string): string[] {
  const field = fieldOf(channel, channel.status)
  const options = field.kind === 'status' ? field.options : []
  return options.filter((each) => tone === undefined || each.tone === tone).map(({ value }) => value)
}

/** A decimal as a person would write it out. */
export function written(units: bigint): string {
  const digits = units.toString().padStart(7, '0')
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, '')
}

/** Imports the rows into a project of their own and answers its key. */
export async function importRows(gateway: TestGateway, rows: readonly TestRow[]): Promise<TestKey> {
  const projectId = randomUUID()
  for (const channel of billedChannels) {
    const lines = rows.filter((each) => each.channel === channel).map((each) => line(each, projectId))
    const report = await gateway.importLines(channel.id, lines)
    if (report.rejected > 0) throw new Error(JSON.stringify(report.errors))
  }
  return gateway.makeKey({ permissions: ['Project Owner'], projectId })
}

function line({ channel, ...row }: TestRow, projectId: string): object {
  const title = fieldOf(channel, channel.title)
  const related = relations.flatMap(({ key, labelKey }) => {
    const id = row.related[key]
    return id ? [[key, { _id: id, [labelKey]: `Label of ${id}` }] as const] : []
  })
  return {
    _id: randomUUID(),
    projectId,
    createdAt: new Date(row.at).toISOString(),
    [channel.contact]: row.to.written,
    [channel.own]: row.from.written,
    [channel.status]: row.status,
    [channel.title]: title.kind === 'json' ? { message: row.text } : row.text,
    ...(channel.cost && { [channel.cost]: written(row.units) }),
    ...(row.errorCode !== null && { errorCode: row.errorCode }),
    ...Object.fromEntries(related),
  }
}
