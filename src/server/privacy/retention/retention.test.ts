import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RetentionRule } from '#contract/routes/privacy.ts'
import { param, sql } from '../../store/sql.ts'
import { sendzenLine } from '../../test-fixtures.ts'
import { openTestGateway, type TestGateway } from '../../test-gateway.ts'
import { runRetention } from './run-retention.ts'

let gateway: TestGateway

const DAY = 86_400_000
const PROJECT = '22222222-2222-4222-8222-222222222222'
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString()
const sms = (days: number) => ({
  ...{
    _id: id(days),
    createdAt: ago(days),
    projectId: PROJECT,
    fromNumber: '+15550001111',
    toNumber: '+4930555000111',
  },
  ...{ status: 'Delivered', smsText: `TEXTCANARY ${days}`, statusMessage: 'NOTECANARY', smsCostInUSDCents: 10 },
})
const call = (days: number) => {
  const { smsText: _text, smsCostInUSDCents: _cost, ...rest } = sms(days)
  return { ...rest, _id: id(9000 + days), callData: { message: 'TEXTCANARY said' }, callCostInUSDCents: 10 }
}
const ticks = (days: number) => 621_355_968_000_000_000n + BigInt(Date.now() - days * DAY) * 10_000n
const incoming = (days: number) => {
  const at = String(Math.floor((Date.now() - days * DAY) / 1000))
  const message = {
    from: '4930555000111',
    id: `wamid.${days}`,
    timestamp: at,
    type: 'text',
    text: { body: 'TEXTCANARY in' },
  }
  const value = { metadata: { display_phone_number: '15550001111' }, messages: [message] }
  return sendzenLine(ticks(days), { entry: [{ changes: [{ field: 'messages', value }] }] })
}

const AGES = [5, 40, 70, 400]
const lines = { sms: AGES.map(sms), call: AGES.map(call), 'whatsapp-incoming': AGES.map(incoming) }

async function importAll() {
  const answers = []
  for (const [channel, each] of Object.entries(lines)) answers.push(await gateway.importLines(channel, each))
  return answers
}

const rule = (channel: string, textDays: number | null, rowDays: number | null): RetentionRule => ({
  channel,
  textDays,
  rowDays,
})
const change = (rules: readonly object[]) =>
  gateway.inject({ method: 'PATCH', url: '/api/retention', payload: { rules } })
const run = () => runRetention({ store: gateway.store, audit: gateway.deps.audit, version: '0', now: Date.now })

const counts = async (table: 'log_entry' | 'contact_entry' | 'entry_key') => {
  const from = { log_entry: sql`log_entry`, contact_entry: sql`contact_entry`, entry_key: sql`entry_key` }[table]
  const rows = await gateway.store.query<{ channel: string; held: string }>(
    sql`SELECT channel, count() AS held FROM ${from} FINAL GROUP BY channel ORDER BY channel`,
  )
  return Object.fromEntries(rows.map(({ channel, held }) => [channel, Number(held)]))
}
const item = async (n: number) =>
  (
    await gateway.post(`/api/sms-log/${id(n)}/get-item`, {
      select: { smsText: true, statusMessage: true, textsRemovedAt: true, toNumber: true },
    })
  ).json()

beforeAll(async () => {
  gateway = await openTestGateway()
  await importAll()
})
afterAll(() => gateway.close())

describe('rules of retention', () => {
  it('keep everything until somebody says otherwise', async () => {
    const { rules, checkedAt, runs } = (await gateway.get('/api/retention')).json()
    expect(rules).toHaveLength(4)
    expect(rules[0]).toEqual({ ...rule('sms', null, null), changedAt: null, changedBy: null })
    expect([checkedAt, runs]).toEqual([null, []])
    expect(await run()).toBeUndefined()
  })

  it('are the installation’s', async () => {
    const key = await gateway.makeKey({ permissions: ['Project Owner'], projectId: PROJECT })
    expect((await key.get('/api/retention')).statusCode).toBe(403)
    expect((await key.post('/api/retention/preview', { rules: [rule('sms', 1, 1)] })).statusCode).toBe(403)
  })

  it('are refused with the field that is wrong', async () => {
    const wrong = async (...rules: readonly object[]) => {
      const answer = await change(rules)
      return [answer.statusCode, answer.json().path]
    }
    expect(await wrong(rule('sms', 90, 30))).toEqual([400, 'rules.0.textDays'])
    expect(await wrong(rule('sms', 1, 30), rule('fax', 1, 2))).toEqual([400, 'rules.1.channel'])
    expect(await wrong(rule('sms', 1, 30), rule('sms', 1, 2))).toEqual([400, 'rules.1.channel'])
    expect(await wrong(rule('sms', 0, 30))).toEqual([400, 'rules.0.textDays'])
    expect(await wrong({ channel: 'sms', textDays: 1 })).toEqual([400, 'rules.0.rowDays'])
  })

  it('tell before what they would remove', async () => {
    const answer = await gateway.post('/api/retention/preview', {
      rules: [rule('sms', 30, 100), rule('call', null, null)],
    })
    expect(answer.json().channels).toEqual([
      { channel: 'sms', rows: 1, texts: 2, held: 4 },
      { channel: 'call', rows: 0, texts: 0, held: 4 },
    ])
    expect(await counts('log_entry')).toEqual({ call: 4, sms: 4, 'whatsapp-incoming': 4 })
  })
})

describe('a run', () => {
  const sums = async () =>
    (await gateway.post('/api/cost-summary', { from: ago(500), to: ago(-1), channels: ['sms'] })).json().total

  beforeAll(async () => {
    // What is summed up month by month is kept: it must notice.
    expect(await sums()).toMatchObject({ count: 4, costInUSDCents: '40' })
    const answer = await change([rule('sms', 30, 100), rule('call', 30, null), rule('whatsapp-incoming', 30, 60)])
    expect(answer.statusCode).toBe(200)
    expect(answer.json().rules[0]).toMatchObject({ ...rule('sms', 30, 100), changedBy: 'Owner' })
    const job = await run()
    expect(job).toMatchObject({ state: 'done', problem: '' })
  })

  it('removes rows that are past due, in every table', async () => {
    const left = { call: 4, sms: 3, 'whatsapp-incoming': 2 }
    for (const table of ['log_entry', 'contact_entry', 'entry_key'] as const) expect(await counts(table)).toEqual(left)
    expect((await gateway.get('/v1/logs')).json().data.logs).toHaveLength(2)
    expect(await sums()).toMatchObject({ count: 3, costInUSDCents: '30' })
  })

  it('empties texts before, says when, and leaves the rest of the row', async () => {
    expect(await item(5)).toMatchObject({ smsText: 'TEXTCANARY 5', statusMessage: 'NOTECANARY', textsRemovedAt: null })
    expect(await item(40)).toMatchObject({ smsText: null, statusMessage: null, toNumber: '+4930555000111' })
    expect(Date.parse((await item(40)).textsRemovedAt)).toBeGreaterThan(Date.now() - DAY)
    // Also in what the engine makes of the other columns.
    const texts = await gateway.store.query<{ held: string }>(
      sql`SELECT concat(ifNull(body, ''), raw, ifNull(call_data, ''), ifNull(payload, ''), ifNull(status_message, '')) AS held
FROM log_entry WHERE created_at < now() - INTERVAL 31 DAY
UNION ALL SELECT concat(ifNull(body, ''), packed) FROM contact_entry WHERE created_at < now() - INTERVAL 31 DAY
UNION ALL SELECT payload FROM sendzen_event WHERE created_at_ticks < ${param('UInt64', ticks(31))}`,
    )
    expect(texts.length).toBeGreaterThan(8)
    expect(texts.filter(({ held }) => held.includes('CANARY'))).toEqual([])
    const { raw } = (await gateway.get(`/api/sms-log/${id(40)}/raw`)).json()
    expect(raw).not.toContain('CANARY')
  })

  it('is a job that tells how much', async () => {
    const { runs } = (await gateway.get('/api/retention')).json()
    expect(runs).toHaveLength(1)
    expect(runs[0]).toMatchObject({ kind: 'retention', state: 'done' })
    expect(runs[0].steps).toContainEqual({ table: 'log_entry', what: 'rows', channel: 'sms', count: 1, done: true })
    expect(runs[0].steps).toContainEqual({ table: 'log_entry', what: 'texts', channel: 'call', count: 3, done: true })
    expect(await run()).toBeUndefined()
  })

  it('is noted in the audit log with the rules', async () => {
    const noted = await gateway.store.query<{ filter: string }>(
      sql`SELECT filter FROM audit_event WHERE action = 'retention'`,
    )
    expect(noted).toHaveLength(1)
    expect(noted[0]?.filter).toContain('"textDays":30')
  })

  it('keeps out what is brought again, and says so', async () => {
    const [texts, , events] = await importAll()
    expect(texts).toEqual({ accepted: 4, rejected: 0, errors: [], keptOut: { pastDue: 1, erased: 0, withoutTexts: 2 } })
    expect(events).toMatchObject({ accepted: 4, keptOut: { pastDue: 2, erased: 0, withoutTexts: 1 } })
    expect(await counts('log_entry')).toEqual({ call: 4, sms: 3, 'whatsapp-incoming': 2 })
    expect(await item(40)).toMatchObject({ smsText: null })
    expect(await run()).toBeUndefined()
  })

  it('drops months whole once every channel has an end', async () => {
    await change(['sms', 'call', 'whatsapp', 'whatsapp-incoming'].map((channel) => rule(channel, null, 30)))
    await run()
    expect(await counts('log_entry')).toEqual({ call: 1, sms: 1, 'whatsapp-incoming': 1 })
    expect(await counts('contact_entry')).toEqual({ call: 1, sms: 1, 'whatsapp-incoming': 1 })
  })
})

describe('a run that was broken off', () => {
  it('is finished by the next one, under its own counts', async () => {
    const [, before] = await gateway.store.query<{ id: string }>(sql`SELECT id FROM privacy_job FINAL`)
    expect(before).toBeDefined()
    // As a process leaves it that dies between two tables.
    const [job] = (await gateway.get('/api/retention')).json().runs
    await gateway.store.execute(
      sql`INSERT INTO privacy_job SELECT * REPLACE ('running' AS state, changed_at + 1 AS changed_at) FROM privacy_job FINAL
WHERE kind = 'retention' ORDER BY asked_at DESC LIMIT 1`,
    )
    const again = await run()
    expect(again).toMatchObject({ id: job.id, state: 'done', steps: job.steps })
  })
})
