// Rows that a real OneUptime server answered: mirrored, they add up to what they add up to when imported.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { billedChannels } from '#contract/channels/index.ts'
import { ensureBuilt } from '../ensure-built.ts'
import { type Gateway, startGateway } from '../gateway.ts'
import { recordedRows } from './oneuptime-make.ts'
import { type OneUptimeRemote, startOneUptime } from './oneuptime-remote.ts'
import { untilMirrored } from './sources-api.ts'

let remote: OneUptimeRemote
let mirrored: Gateway
let imported: Gateway
beforeAll(async () => {
  ensureBuilt()
  remote = await startOneUptime({ rows: 0, recorded: true })
  const env = { ONEUPTIME_URL: remote.url, ONEUPTIME_API_KEY: '11111111-1111-4111-8111-111111111111' }
  mirrored = await startGateway({ demoRows: 0, env })
  imported = await startGateway({ demoRows: 0 })
}, 180_000)
afterAll(() => Promise.all([mirrored?.stop(), imported?.stop(), remote?.close()]))

async function totals(gateway: Gateway, groupBy: readonly string[]): Promise<unknown> {
  const body = { from: '2026-01-01', to: '2027-01-01', timezone: 'UTC', interval: 'month', groupBy }
  const answer = await gateway.fetch('/api/cost-summary', { method: 'POST', body })
  expect(answer.status).toBe(200)
  const { total, rows } = (await answer.json()) as { total: unknown; rows: unknown[] }
  // Rows of the same cost have no order among themselves.
  return { total, rows: rows.map((row) => JSON.stringify(row)).sort() }
}

test('mirrored rows have the totals of imported ones', { timeout: 120_000 }, async () => {
  const since = Date.now()
  for (const channel of billedChannels) {
    const body = recordedRows(channel)
      .map((row) => JSON.stringify(row))
      .join('\n')
    const report = await imported.fetch(`/api/import?channel=${channel.id}`, { method: 'POST', body })
    expect(await report.json()).toMatchObject({
      accepted: remote.tables.find((t) => t.channel === channel)?.rows.length,
    })
  }
  // A source of the environment asks every minute: its first reading is all there is to wait for.
  await untilMirrored(mirrored, () => since - 60_000, 60_000)
  for (const groupBy of [['channel', 'status'], ['user'], ['onCallDutyPolicy'], ['incident'], ['country']])
    expect(await totals(mirrored, groupBy), groupBy.join()).toEqual(await totals(imported, groupBy))
})
