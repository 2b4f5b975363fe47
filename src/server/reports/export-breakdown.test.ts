// A breakdown as a file, against the summary that it is made of.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amountOf } from '#contract/amount.ts'
import { billedChannels } from '#contract/channels/index.ts'
import { addDecimals, subtractDecimals } from '#contract/money.ts'
import type { CostSummary } from '#contract/routes/costs.ts'
import { seedDemo } from '../demo/seed-demo.ts'
import { param, sql } from '../store/sql.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'

let gateway: TestGateway
let directory: string
beforeAll(async () => {
  gateway = await openTestGateway()
  await seedDemo(gateway.store, 3000, new Date('2026-11-01T12:00:00Z'))
  directory = mkdtempSync(join(tmpdir(), 'tollbook-breakdown-'))
}, 60_000)
afterAll(async () => {
  await gateway.close()
  rmSync(directory, { recursive: true })
})

const scope = { from: '2026-10-01', to: '2026-11-01', timezone: 'Europe/Berlin' }
const asked = { ...scope, interval: 'week', groupBy: ['toNumber', 'team'], compare: 'previous-period' }
const summary = async (body: object): Promise<CostSummary> => (await gateway.post('/api/cost-summary', body)).json()

type Row = Readonly<Record<string, string | number | null>>

async function exported(body: object): Promise<{ rows: Row[]; types: Record<string, string>; bytes: Buffer }> {
  const answer = await gateway.post('/api/cost-summary/export', { format: 'parquet', ...body })
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/vnd.apache.parquet'])
  const file = join(directory, 'breakdown.parquet')
  writeFileSync(file, answer.rawPayload)
  const from = sql`file(${param('String', file)}, 'Parquet')`
  const columns = await gateway.store.query<{ name: string; type: string }>(sql`DESCRIBE TABLE ${from}`)
  return {
    rows: await gateway.store.query<Row>(sql`SELECT * FROM ${from} SETTINGS max_threads = 1`),
    types: Object.fromEntries(columns.map(({ name, type }) => [name, type])),
    bytes: answer.rawPayload,
  }
}

describe('Parquet', () => {
  it('has every row of the summary in its order, each figure to its last digit', async () => {
    const { rows, total } = await summary(asked)
    const file = await exported(asked)
    // More than one value of the engine holds.
    expect(JSON.stringify(rows).length).toBeGreaterThan(64_000)
    expect(file.rows.length).toBe(rows.length)
    for (const [index, row] of rows.entries()) {
      const known = row.unknownCount < row.count || row.count === 0
      const amount = known ? amountOf(row) : null
      const { previous } = row
      const was =
        previous && (previous.unknownCount < previous.count || previous.count === 0) ? amountOf(previous) : null
      expect(file.rows[index]).toMatchObject({
        bucket: row.bucket?.replace('T', ' ').replace('Z', ''),
        toNumberId: row.key.toNumber?.id,
        team: row.key.team?.label,
        teamId: row.key.team?.id,
        entries: String(row.count),
        failedEntries: String(row.failedCount),
        estimatedEntries: String(row.estimatedCount),
        unknownEntries: String(row.unknownCount),
        chargedInUSDCents: row.costInUSDCents,
        estimatedInUSDCents: row.estimatedCount > 0 ? row.estimatedInUSDCents : null,
        amountInUSDCents: amount,
        previousEntries: String(previous?.count),
        previousAmountInUSDCents: was,
        changeInUSDCents: amount === null || was === null ? null : subtractDecimals(amount, was),
      })
    }
    const text = (value: Row[string] | undefined) => String(value ?? '0')
    expect(addDecimals('0', ...file.rows.map((row) => text(row.amountInUSDCents)))).toBe(amountOf(total))
    const shares = addDecimals('0', ...file.rows.map((row) => text(row.shareOfAmount)))
    expect(Math.abs(Number(shares) - 1)).toBeLessThan(rows.length / 2_000_000)
  })

  it('keeps amounts as decimals and buckets as instants', async () => {
    const { types } = await exported(asked)
    expect(types).toMatchObject({
      bucket: "DateTime64(3, 'UTC')",
      team: 'Nullable(String)',
      chargedInUSDCents: 'Decimal(38, 6)',
      changeInUSDCents: 'Nullable(Decimal(38, 6))',
    })
  })

  it('has no column for what was not asked', async () => {
    const { types, rows } = await exported({ ...scope, groupBy: ['channel'] })
    const names = Object.keys(types)
    expect(names).not.toContain('bucket')
    expect(names.filter((name) => /previous|change/i.test(name))).toEqual([])
    expect(rows.map(({ channelId }) => channelId).toSorted()).toEqual(billedChannels.map(({ id }) => id).toSorted())
  })

  it('is a file of no rows where there are none', async () => {
    const nothing = await exported({ from: '1999-01-01', to: '1999-02-01', groupBy: ['team'] })
    expect([nothing.rows, nothing.bytes.subarray(-4).toString()]).toEqual([[], 'PAR1'])
  })
})

it('NDJSON says the same, amounts as text', async () => {
  const { rows } = await exported(asked)
  const answer = await gateway.post('/api/cost-summary/export', { ...asked, format: 'ndjson' })
  expect(answer.headers['content-disposition']).toBe(
    'attachment; filename="costs-by-toNumber-team-2026-10-01-2026-11-01.ndjson"',
  )
  const lines: Row[] = answer.body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ amountInUSDCents }) => amountInUSDCents)).toEqual(rows.map((row) => row.amountInUSDCents))
  expect(lines.map(({ bucket }) => new Date(String(bucket)).toISOString())).toEqual(lines.map(({ bucket }) => bucket))
})

describe('what is refused', () => {
  it.each([
    [{ format: 'xlsx' }, 'format'],
    [{ groupBy: ['pigeon'] }, 'groupBy.0'],
    [{ interval: 'fortnight' }, 'interval'],
    [{ from: '2026-11-02' }, 'from'],
    [{ channels: ['fax'] }, 'channels.0'],
  ])('%j', async (given, path) => {
    const answer = await gateway.post('/api/cost-summary/export', { ...scope, ...given })
    expect([answer.statusCode, answer.json().path]).toEqual([400, path])
  })

  it('the same as of the summary, for a key that sees names masked', async () => {
    const key = await gateway.makeKey({ permissions: ['Viewer'], masked: true })
    const numbers = await key.post('/api/cost-summary/export', { ...scope, groupBy: ['toNumber'] })
    expect([numbers.statusCode, numbers.json().path]).toEqual([403, 'groupBy'])
    expect((await key.post('/api/cost-summary/export', { ...scope, groupBy: ['user'] })).statusCode).toBe(200)
  })
})
