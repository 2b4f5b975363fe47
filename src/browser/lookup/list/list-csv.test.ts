import { expect, test } from 'vitest'
import { channels } from '#contract/channels/index.ts'
import { makeCsvReader } from '#contract/import/csv-reader.ts'
import { listCsv } from './list-csv.ts'
import { newest, row, total } from './test-list-rows.ts'

const words = {
  column: (column: string) => column,
  channelColumn: (channel: { id: string }, column: string) => `${channel.id} ${column}`,
  status: (_channel: object, status: string) => status,
  problem: (problem: string) => problem,
  yes: 'yes',
  no: 'no',
}

function read(rows: readonly ReturnType<typeof row>[], all = rows): Record<string, string>[] {
  const text = listCsv({ rows, all, channels, words })
  expect(text.startsWith('\uFEFF')).toBe(true)
  const reader = makeCsvReader()
  const [head, ...records] = [...reader.read(text), ...reader.end()]
  return records.map(({ cells }) => Object.fromEntries(cells.map((cell, n) => [head?.cells[n] ?? '', cell])))
}

test('says all that is known of each row, in the order shown', () => {
  const rows = [
    row(1, {
      contacted: true,
      number: '+49 151 000001',
      total: total({
        ...{ count: 2, arrivedCount: 1, failedCount: 1, chargedCount: 1, notChargedCount: 1, costInUSDCents: '7.5' },
        ...{ firstAt: '2026-05-01T00:00:00.000Z', lastAt: '2026-05-02T00:00:00.000Z' },
      }),
      channels: [newest('sms', { count: 2, status: 'Failed', code: '30003' })],
    }),
    row(0),
  ]
  expect(read(rows)).toMatchObject([
    {
      line: '2',
      contacted: 'yes',
      entries: '2',
      arrived: '1',
      failed: '1',
      amount: '0.075',
      cost: '0.075',
      estimate: '',
      notCharged: '1',
      last: '2026-05-02T00:00:00.000Z',
      'sms entries': '2',
      'sms status': 'Failed',
      'sms code': '30003',
      'sms id': 'a',
      'call status': '',
    },
    { line: '1', contacted: 'no', entries: '0', amount: '', cost: '', 'sms status': '' },
  ])
})

test('tells nothing of what is open: a problem, or an amount that nobody knows', () => {
  const all = [
    row(0, { contacted: null, total: null, problem: 'ambiguous', lineCount: 3 }),
    row(1, { contacted: true, total: total({ count: 1, unknownCount: 1 }) }),
    row(2, { repeats: 1, line: 9 }),
  ]
  expect(read(all)).toMatchObject([
    { contacted: '', problem: 'ambiguous', lines: '3', entries: '', amount: '' },
    { contacted: 'yes', entries: '1', amount: '', unknown: '1', repeats: '' },
    { repeats: '2' },
  ])
})

test('has no cell that a spreadsheet would calculate', () => {
  const [first] = read([row(0, { input: '=1+49151', number: '+49 151 1', digits: '-1' })])
  expect(first).toMatchObject({ input: "'=1+49151", number: "'+49 151 1" })
})
