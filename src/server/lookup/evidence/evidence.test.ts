import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type EvidenceEntry,
  type EvidenceHead,
  evidenceEnd,
  evidenceEntry,
  evidenceHead,
} from '#contract/routes/lookup-evidence.ts'
import { type Sql, sql } from '../../store/sql.ts'
import { sendzenLine } from '../../test-fixtures.ts'
import { openTestGateway, type TestCaller, type TestGateway } from '../../test-gateway.ts'
import { packWindows } from './pack-windows.ts'
import { writePack } from './write-pack.ts'

let gateway: TestGateway

const OWN = '22222222-2222-4222-8222-222222222222'
const OTHER = '33333333-3333-4333-8333-333333333333'
const NUMBER = '+4915123454567'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const row = (n: number, changes: object = {}) => ({
  ...{ _id: id(n), createdAt: new Date(Date.UTC(2026, 2, 28, 23, n)).toISOString(), projectId: OWN },
  ...{
    fromNumber: '+15550001111',
    toNumber: NUMBER,
    status: 'Delivered',
    smsText: `Text ${n} 🚒 здравствуйте`,
    ...changes,
  },
})

beforeAll(async () => {
  gateway = await openTestGateway()
  const add = async (channel: string, lines: readonly (object | string)[]) =>
    expect(await gateway.importLines(channel, lines)).toEqual({ accepted: lines.length, rejected: 0, errors: [] })
  await add('sms', [
    ...Array.from({ length: 620 }, (_, n) => row(n, { smsCostInUSDCents: 7.5 })),
    // At one instant with another.
    row(8000, { createdAt: row(600).createdAt, smsCostInUSDCents: 7.5 }),
    row(5000, { projectId: OTHER, smsCostInUSDCents: 1, smsText: 'CANARY of another project' }),
    row(5001, { toNumber: '+4930123456', smsCostInUSDCents: 1, smsText: 'CANARY of another number' }),
  ])
  await add('call', [
    row(6000, { status: 'Busy', callCostInUSDCents: 30, callData: { message: 'up' }, smsText: undefined }),
  ])
  await add('whatsapp', [
    row(7000, {
      status: 'Sent',
      whatsAppCostInUSDCents: 2,
      whatsAppMessageId: 'wamid.A',
      messageText: 'Hello',
      smsText: undefined,
    }),
  ])
  const status = { id: 'wamid.A', status: 'delivered', timestamp: '1774742700', recipient_id: '4915123454567' }
  const value = { metadata: { display_phone_number: '15550001111', phone_number_id: '1' }, statuses: [status] }
  const payload = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] }
  await add('whatsapp-incoming', [sendzenLine(639_000_000_000_000_001n, payload, 'Message Status')])
})
afterAll(() => gateway.close())

const address = (more: Record<string, string> = {}, number = NUMBER) =>
  `/api/lookup/evidence?${new URLSearchParams({ number, ...more })}`

async function fetchPack(more: Record<string, string> = {}, caller: TestCaller = gateway) {
  const answer = await caller.get(address(more))
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/x-ndjson; charset=utf-8'])
  return { text: answer.body, ...readPack(answer.body) }
}

function readPack(text: string) {
  const lines = text.split('\n')
  expect(lines.pop()).toBe('')
  const end = evidenceEnd.strict().parse(JSON.parse(lines.pop() ?? ''))
  const head: EvidenceHead = evidenceHead.strict().parse(JSON.parse(lines.shift() ?? ''))
  const entries: EvidenceEntry[] = lines.map((line) => evidenceEntry.parse(JSON.parse(line)))
  return { head, entries, end }
}

describe('an evidence pack', () => {
  it('begins with what it is and ends with how much, and with the hash of every byte before', async () => {
    const { text, head, entries, end } = await fetchPack({ timezone: 'Europe/Berlin' })
    expect(head).toMatchObject({
      ...{ kind: 'tollbook-evidence-pack', formatVersion: 1, number: NUMBER, timezone: 'Europe/Berlin' },
      ...{ askedBy: 'Owner', masked: false, order: 'oldest-first' },
      filter: { channels: null, direction: null, outcome: null, from: null, to: null, text: null },
    })
    expect(head.searchedAs).toContainEqual(expect.objectContaining({ match: 'exact', digits: NUMBER.slice(1) }))
    expect(end.count).toBe(entries.length)
    const before = text.slice(0, text.trimEnd().lastIndexOf('\n') + 1)
    expect(end.sha256).toBe(createHash('sha256').update(before).digest('hex'))
  })

  it('holds every entry once, oldest first, as get-item has it', async () => {
    const { entries } = await fetchPack()
    const outbound = entries.filter(({ channel }) => channel !== 'whatsapp-incoming')
    // The owner sees every project.
    expect(new Set(outbound.map(({ channel, _id }) => `${channel} ${_id}`)).size).toBe(621 + 1 + 1 + 1)
    const times = entries.map(({ createdAt }) => String(createdAt))
    expect(times).toEqual(times.toSorted())
    const { channel, match, localTime, ladder, ...fields } =
      entries.find(({ _id }) => _id === id(600)) ?? ({} as EvidenceEntry)
    expect([channel, match]).toEqual(['sms', 'exact'])
    const select = Object.fromEntries(Object.keys(fields).map((key) => [key, true]))
    const item = await gateway.post(`/api/sms-log/${id(600)}/get-item`, { select })
    expect(item.json()).toMatchObject({ smsText: fields.smsText, smsCostInUSDCents: 7.5, toNumber: NUMBER })
    expect(Object.keys(item.json()).toSorted()).toEqual(Object.keys(fields).toSorted())
    expect([localTime, ladder?.current]).toEqual([fields.createdAt, 'delivered'])
  })

  it('writes times in its zone too, on both sides of a change of the clocks', async () => {
    const { entries } = await fetchPack({ timezone: 'Europe/Berlin' })
    const localTime = (n: number) => entries.find(({ _id }) => _id === id(n))?.localTime
    // 2026-03-29, when two o'clock is three.
    expect([localTime(119), localTime(120)]).toEqual(['2026-03-29T01:59:00.000+01:00', '2026-03-29T03:00:00.000+02:00'])
  })

  it('tells what receipts say, to those who may read them', async () => {
    const { entries } = await fetchPack({ channels: 'whatsapp' })
    expect(entries.map(({ ladder }) => ladder)).toMatchObject([
      {
        messageId: 'wamid.A',
        current: 'delivered',
        steps: [
          { status: 'sent', source: 'entry' },
          { status: 'delivered', source: 'receipt', at: '2026-03-29T00:05:00.000Z' },
        ],
      },
    ])
  })

  it('keeps to the filters of a lookup, and says which', async () => {
    const from = '2026-03-29T00:00:00Z'
    const { head, entries } = await fetchPack({ channels: 'sms,call', direction: 'outbound', outcome: 'failed', from })
    expect(head.filter).toMatchObject({ channels: ['sms', 'call'], direction: 'outbound', outcome: 'failed' })
    expect(head.filter.from).toBe('2026-03-29T00:00:00.000Z')
    expect(entries.map(({ channel, status }) => [channel, status])).toEqual([['call', 'Busy']])
    expect((await fetchPack({ text: 'text 577' })).entries.map(({ _id }) => _id)).toEqual([id(577)])
  })

  it('is the same file for the same moment, and says nothing of what came later', async () => {
    const asOf = '2026-03-29T00:00:30.000Z'
    const first = await fetchPack({ asOf })
    expect(first.head.asOf).toBe(asOf)
    expect(first.entries).toHaveLength(61)
    await gateway.importLines('sms', [row(9000, { smsCostInUSDCents: 1 })])
    expect((await fetchPack({ asOf })).text).toBe(first.text)
  })

  it('is of the caller’s project and channels alone', async () => {
    const key = await gateway.makeKey({ permissions: ['Read SMS Log'], projectId: OWN, label: 'Support' })
    const { text, head, entries } = await fetchPack({}, key)
    expect(head).toMatchObject({ askedBy: 'Support', readableChannels: ['sms'] })
    expect(new Set(entries.map(({ channel, projectId }) => `${channel} ${projectId}`))).toEqual(new Set([`sms ${OWN}`]))
    expect(text).not.toContain('CANARY')
  })

  it('is masked for a masked key, and says so', async () => {
    const key = await gateway.makeKey({ permissions: ['Viewer'], projectId: OWN, masked: true })
    const { head, entries, text } = await fetchPack({}, key)
    expect(head).toMatchObject({ masked: true, number: NUMBER })
    expect(entries.length).toBeGreaterThan(600)
    const after = text.slice(text.indexOf('\n'))
    for (const personal of ['4915123454567', 'здравствуйте', 'wamid.A']) expect(after).not.toContain(personal)
    expect((await key.get(address({ text: 'Text' }))).statusCode).toBe(403)
  })

  it('names what is wrong', async () => {
    const wrong = async (more: Record<string, string>, number?: string) => {
      const answer = await gateway.get(address(more, number))
      return [answer.statusCode, answer.json().path]
    }
    expect(await wrong({}, '1')).toEqual([400, 'number'])
    expect(await wrong({ timezone: 'Mars' })).toEqual([400, 'timezone'])
    expect(await wrong({ asOf: 'soon' })).toEqual([400, 'asOf'])
    expect(await wrong({ asOf: '2999-01-01' })).toEqual([400, 'asOf'])
    expect(await wrong({ channels: 'telegram' })).toEqual([400, 'channels'])
    expect(await wrong({ from: 'x' })).toEqual([400, 'from'])
    expect(await wrong({ outcome: 'good' })).toEqual([400, 'outcome'])
  })

  it('counts among the exports only while it is written', async () => {
    const path = address({ channels: 'call' })
    for (let n = 0; n < 4; n++) expect((await gateway.inject({ method: 'HEAD', url: path })).statusCode).toBe(200)
    const { headers } = await gateway.get(path)
    const progress = await gateway.get(`/api/exports/${headers['x-export-id']}`)
    expect(progress.json()).toMatchObject({ state: 'done', rows: 1, costInUSDCents: null })
  })

  it('is read window by window, each of no more rows than that, but for those of one instant', async () => {
    const scope = { from: sql`contact_entry`, where: sql`project_id = '22222222-2222-4222-8222-222222222222'` }
    const countOf = async (where: Sql) => {
      const [found] = await gateway.store.query<{ n: string }>(
        sql`SELECT count() AS n FROM contact_entry FINAL WHERE ${scope.where} AND ${where}`,
      )
      return Number(found?.n)
    }
    const all = await countOf(sql`1`)
    for (const [size, most] of [
      [100, 101],
      [all - 1, all - 1],
      [all, all],
    ] as const) {
      const windows = await packWindows(gateway.store, scope, size)
      const counts = await Promise.all(windows.map(countOf))
      expect(windows).toHaveLength(Math.ceil(all / size))
      expect(Math.max(...counts)).toBeLessThanOrEqual(most)
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all)
    }
    // Windows of one row, and one of the two that share an instant.
    const minutes = sql`created_at BETWEEN '2026-03-29 08:58:00' AND '2026-03-29 09:02:00'`
    const narrow = await packWindows(gateway.store, { ...scope, where: sql`${scope.where} AND ${minutes}` }, 1)
    const single = await Promise.all(narrow.map((window) => countOf(sql`${minutes} AND ${window}`)))
    expect(new Set(single)).toEqual(new Set([1, 2]))
    expect(await packWindows(gateway.store, { ...scope, where: sql`0` })).toEqual([])
  })

  it('ends with a line that is no JSON when it cannot be finished', async () => {
    async function* pieces() {
      yield []
      throw new Error('the engine is gone')
    }
    const lines: string[] = []
    const written = async () => {
      const { head } = await fetchPack({ channels: 'call' })
      for await (const piece of writePack({ head, pieces: pieces() }, () => {}, new AbortController().signal))
        lines.push(Buffer.from(piece).toString())
    }
    await expect(written()).rejects.toThrow('the engine is gone')
    expect(lines.at(-1)).toBe('INCOMPLETE: the gateway could not read all rows.\n')
  })
})
