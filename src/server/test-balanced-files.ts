// Files and work of several processes over one ClickHouse server, and a network that breaks.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ListedBudget } from '#contract/routes/budgets.ts'
import type { ExportProgress } from '#contract/routes/export.ts'
import { makeSender } from './budgets/alerts/send-webhook.ts'
import { openReceiver, type Receiver } from './budgets/alerts/test-receiver.ts'
import { PROJECT } from './lookup/test-contacts.ts'
import { runWork } from './role-work.ts'
import { engineTime } from './store/engine-time.ts'
import { makeLeases } from './store/lease.ts'
import { sql } from './store/sql.ts'
import type { Fault } from './store/test-network-faults.ts'
import type { Balanced } from './test-balanced.ts'
import { OWNER_KEY, type TestGateway } from './test-gateway.ts'

const ROWS = 200
const id = (n: number) => `77777777-7777-4777-8777-${String(n).padStart(12, '0')}`
const rows = Array.from({ length: ROWS }, (_, n) => ({
  ...{ _id: id(n), createdAt: new Date(Date.now() - 1000 * n).toISOString(), projectId: PROJECT, status: 'Success' },
  ...{
    toNumber: '+4930555000111',
    fromNumber: '+15550001111',
    callData: { message: `Text ${n}` },
    callCostInUSDCents: 1,
  },
}))

/** The statement that reads a piece of an export. */
const ofExport = /^(WITH|SELECT \* FROM).* FROM log_entry FINAL WHERE .* ORDER BY/s

/** The whole file, or how it broke off. */
async function download(
  gateway: string,
  exportId: string,
  format = 'csv',
  more: object = {},
): Promise<{ text: string; isWhole: boolean }> {
  const answer = await fetch(`${gateway}/api/call-log/export`, {
    method: 'POST',
    headers: { apikey: OWNER_KEY, 'content-type': 'application/json' },
    body: JSON.stringify({ id: exportId, format, ...more }),
  })
  let text = ''
  const decoder = new TextDecoder()
  try {
    for await (const piece of answer.body ?? []) text += decoder.decode(piece, { stream: true })
    return { text, isWhole: answer.ok }
  } catch {
    return { text, isWhole: false }
  }
}

const told = async (of: TestGateway, exportId: string) =>
  (await of.get(`/api/exports/${exportId}`)).json() as ExportProgress

/** Needs a world without calls. */
export function checkFiles(world: () => Balanced): void {
  let receiver: Receiver
  let address: string
  beforeAll(async () => {
    receiver = await openReceiver()
    expect(await world().importLines('call', rows)).toMatchObject({ accepted: ROWS })
    address = await world().first.app.listen({ port: 0, host: '127.0.0.1' })
  })
  afterEach(() => world().server.faults.clear())
  afterAll(() => receiver.close())

  describe('an export', () => {
    it('is told of by the gateway that does not write it, while it is written and after', async () => {
      world().server.faults.plan(ofExport, { kind: 'silent' })
      const writing = download(address, id(1))
      await expect
        .poll(() => told(world().second, id(1)), { timeout: 5000 })
        .toMatchObject({ state: 'running', total: ROWS })
      const answer = await world().second.inject({ method: 'DELETE', url: `/api/exports/${id(1)}` })
      expect(answer.json()).toMatchObject({ state: 'cancelled', total: ROWS })
      // The other one hears of it, and the file says that it is none.
      const { text, isWhole } = await writing
      expect([isWhole, text.trimEnd().split('\n').at(-1)]).toEqual([false, expect.stringMatching(/^"?INCOMPLETE/)])
      expect(await told(world().first, id(1))).toMatchObject({ state: 'cancelled' })
      expect((await world().second.get(`/api/exports/${id(2)}`)).statusCode).toBe(404)

      expect((await download(address, id(3))).isWhole).toBe(true)
      const whole = { state: 'done', rows: ROWS, costInUSDCents: String(ROWS), message: null }
      await expect.poll(() => told(world().second, id(3)), { timeout: 5000 }).toMatchObject(whole)
      expect((await world().second.inject({ method: 'DELETE', url: `/api/exports/${id(3)}` })).json()).toMatchObject(
        whole,
      )
      // Nobody hears of a file that is another caller's.
      const { secret } = await world().second.makeKey({ permissions: ['Project Owner'] })
      expect(
        (
          await world()
            .second.as(secret)
            .get(`/api/exports/${id(3)}`)
        ).statusCode,
      ).toBe(404)
    })

    it('of a gateway that has gone has failed', async () => {
      const { store } = world().second
      const lost = { caller: 'owner', id: id(4), state: 'running', total: 5, rows: 1, bytes: 10, message: '' }
      const told_at = engineTime(new Date(Date.now() - 60_000).toISOString())
      await store.insert('export_run', [{ ...lost, told_at }])
      expect(await told(world().second, id(4))).toMatchObject({ state: 'failed', rows: 1, message: expect.any(String) })
    })

    it.each<[Fault['kind'], string, object]>([
      ['reset-within', 'csv', {}],
      ['ended-within', 'ndjson', {}],
      ['reset-within', 'json', { sort: { toNumber: 1 } }],
      ['ended-within', 'csv', { sort: { toNumber: 1 } }],
      ['exception-within', 'csv', { sort: { toNumber: 1 } }],
    ])('that meets with %s twice never looks whole, as %s %o', async (kind, format, more) => {
      world().server.faults.plan(ofExport, { kind } as Fault, 2)
      const { text, isWhole } = await download(address, crypto.randomUUID(), format, more)
      expect([isWhole, text.includes('INCOMPLETE')]).toEqual([false, true])
      world().server.faults.clear()
      expect((await download(address, crypto.randomUUID(), format, more)).isWhole).toBe(true)
    })
  })

  describe('a network that breaks', () => {
    const count = () => world().post('/api/call-log/count')

    it('is not noticed by who reads, when it breaks once', async () => {
      for (const kind of ['reset-before', 'reset-within'] as const) {
        world().server.faults.plan(/count\(\)/, { kind })
        expect((await count()).json()).toEqual({ count: ROWS })
      }
    })

    it.each<[string, Fault]>([
      ['for good', { kind: 'reset-before' }],
      ['at a proxy', { kind: 'proxy', status: 502, body: '<html>' }],
      ['over the password', { kind: 'refused', status: 403, code: 516, words: 'No. (AUTHENTICATION_FAILED)' }],
    ])('is a 503 %s, and never a 500', async (_name, fault) => {
      world().server.faults.plan(/./, fault, 1000)
      const asks = [
        '/api/call-log/get-list',
        '/api/call-log/facets',
        '/api/cost-summary',
        '/api/call-log/export',
        '/api/keys',
      ]
      for (const url of asks) {
        const bodies: Record<string, object> = {
          '/api/cost-summary': { from: '2026-01-01', to: '2026-02-01', timezone: 'UTC', interval: 'day', groupBy: [] },
          '/api/call-log/facets': { fields: ['status'] },
          '/api/keys': { label: 'x', projectId: PROJECT, permissions: ['Viewer'] },
        }
        const answer = await world().post(url, bodies[url])
        expect([url, answer.statusCode, answer.json().code]).toEqual([url, 503, 'store_unavailable'])
        expect(answer.headers['retry-after']).toBe('5')
      }
      expect((await world().first.app.inject('/readyz')).statusCode).toBe(503)
      expect((await world().first.app.inject('/healthz')).statusCode).toBe(200)
      world().server.faults.clear()
      expect((await count()).json()).toEqual({ count: ROWS })
    })

    it('breaks an import off, and importing it again leaves every row once', async () => {
      const more = rows.map((row, n) => ({ ...row, _id: id(ROWS + n) }))
      for (const kind of ['reset-upload', 'reset-after', 'reset-before'] as const) {
        world().server.faults.plan(/INSERT INTO (log_entry|entry_arrival)/, { kind })
        const payload = more.map((row) => JSON.stringify(row)).join('\n')
        const headers = { 'content-type': 'application/x-ndjson' }
        const answer = await world().inject({ method: 'POST', url: '/api/import?channel=call', headers, payload })
        expect([kind, answer.statusCode]).toEqual([kind, 503])
      }
      expect(await world().importLines('call', more)).toMatchObject({ accepted: ROWS, rejected: 0 })
      expect((await count()).json()).toEqual({ count: 2 * ROWS })
      const copies = await world().first.store.query(
        sql`SELECT count() AS n FROM contact_entry FINAL WHERE channel = 'call'`,
      )
      expect(copies).toEqual([{ n: String(2 * ROWS) }])
    })
  })

  describe('several that work', () => {
    it('tell of a budget once between them, and who only serves tells nobody', async () => {
      const budget = { name: 'Small', amountInUSDCents: '1', thresholds: [{ of: 'spent', percent: 100 }] }
      await world().post('/api/budgets', { ...budget, webhook: { url: receiver.url } })
      expect(receiver.heard).toEqual([])
      const stop = new AbortController()
      const warned: string[] = []
      const work = [world().first, world().second].map(({ store }) => {
        const leases = makeLeases(store, undefined, { beat: 100, lost: 5000, settle: 100 })
        const webhooks = { send: makeSender({ allowPrivate: true }), consoleUrl: () => 'https://console.test' }
        return runWork({ store, sources: [], webhooks, leases, warn: (line) => void warned.push(line) }, stop.signal)
      })
      await expect.poll(() => receiver.heard.length, { timeout: 10_000 }).toBe(1)
      stop.abort()
      await Promise.all(work)
      expect([receiver.heard.length, warned]).toEqual([1, []])
      const { budgets } = (await world().get('/api/budgets')).json() as { budgets: ListedBudget[] }
      expect(budgets.find(({ name }) => name === 'Small')?.alerts).toMatchObject([{ state: 'delivered', attempts: 1 }])
    })
  })
}
