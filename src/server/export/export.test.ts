// Exports of every channel in every format, against the counts and sums that the API tells.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Channel, channels, fieldOf } from '#contract/channels/index.ts'
import { makeCsvReader } from '#contract/import/csv-reader.ts'
import { addDecimals } from '#contract/money.ts'
import { type ExportFormat, exportFormats } from '#contract/routes/export.ts'
import { seedDemo } from '../demo/seed-demo.ts'
import { param, sql } from '../store/sql.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'

let gateway: TestGateway
let directory: string
let url: string
beforeAll(async () => {
  gateway = await openTestGateway()
  await seedDemo(gateway.store, 3000, new Date('2026-11-01T12:00:00Z'))
  directory = mkdtempSync(join(tmpdir(), 'tollbook-export-'))
  await gateway.app.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(gateway.app.server.address() as AddressInfo).port}`
}, 60_000)
afterAll(async () => {
  await gateway.close()
  rmSync(directory, { recursive: true })
})

const ask = (channel: Channel, body: object, secret?: string) =>
  (secret === undefined ? gateway : gateway.as(secret)).post(`/api/${channel.resource}/export`, body)

interface Read {
  readonly ids: readonly string[]
  readonly costs: readonly (string | null)[]
}

/** Ids and costs of a file, in its order. */
async function read(channel: Channel, format: ExportFormat, bytes: Buffer): Promise<Read> {
  const cost = channel.cost ?? ''
  if (format === 'parquet') {
    const file = join(directory, `${channel.id}.parquet`)
    writeFileSync(file, bytes)
    const columns = channel.cost === null ? sql`NULL AS cost` : sql`${{ parts: [`\`${cost}\``] }} AS cost`
    const rows = await gateway.store.query<{ _id: string; cost: string | null }>(
      sql`SELECT _id, ${columns} FROM file(${param('String', file)}, 'Parquet') SETTINGS max_threads = 1`,
    )
    return { ids: rows.map(({ _id }) => _id), costs: rows.map((row) => row.cost) }
  }
  if (format === 'csv') {
    const reader = makeCsvReader()
    const [header, ...records] = [...reader.read(bytes.toString()), ...reader.end()]
    const at = (name: string) => header?.cells.indexOf(name) ?? -1
    const cells = (name: string) => records.map(({ cells }) => cells[at(name)] || null)
    return { ids: cells('_id').map(String), costs: channel.cost === null ? records.map(() => null) : cells(cost) }
  }
  const text = bytes.toString()
  const rows: Record<string, string | null>[] =
    format === 'json' ? JSON.parse(text).data : text.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []))
  return { ids: rows.map(({ _id }) => String(_id)), costs: rows.map((row) => row[cost] ?? null) }
}

const total = (costs: readonly (string | null)[]) => addDecimals('0', ...costs.flatMap((each) => each ?? []))

async function summary(channel: Channel, query: object) {
  const period = { from: '2000-01-01', to: '2100-01-01' }
  const answer = await gateway.post('/api/cost-summary', { ...period, channels: [channel.id], query })
  return answer.json().total
}

describe.each(channels.map((channel) => [channel.id, channel] as const))('%s', (_id, channel) => {
  const status = fieldOf(channel, channel.status)
  const [option] = status.kind === 'status' ? status.options : []
  const query = { [channel.status]: { _type: 'NotEqual', value: option?.value } }
  const counted = async (given: object) =>
    (await gateway.post(`/api/${channel.resource}/count`, { query: given })).json().count

  it.each(exportFormats)('%s: all rows, in order, the cost to the digit', async (format) => {
    for (const [given, sort] of [
      [{}, undefined],
      [query, { [channel.status]: 'DESC' }],
    ] as const) {
      const id = crypto.randomUUID()
      const answer = await ask(channel, { query: given, sort, format, id })
      expect([answer.statusCode, answer.headers['x-export-rows']]).toEqual([200, String(await counted(given))])
      const { ids, costs } = await read(channel, format, answer.rawPayload)
      const limit = 100
      const list = await gateway.post(`/api/${channel.resource}/get-list`, { query: given, sort, limit })
      expect(ids.slice(0, limit)).toEqual(list.json().data.map((entry: { _id: string }) => entry._id))
      expect(new Set(ids).size).toBe(await counted(given))
      expect(ids.length).toBe(await counted(given))
      const progress = (await gateway.get(`/api/exports/${id}`)).json()
      expect(progress).toMatchObject({ state: 'done', rows: ids.length, total: ids.length })
      expect(progress.bytes).toBe(answer.rawPayload.length)
      if (channel.cost === null) continue
      expect(total(costs)).toBe((await summary(channel, given)).costInUSDCents)
      expect(progress.costInUSDCents).toBe(total(costs))
    }
  })

  it('a masked key gets a masked file, and no Parquet', async () => {
    const { projects } = (await gateway.get('/api/status')).json()
    const { secret } = await gateway.makeKey({ projectId: projects[0].id, permissions: ['Viewer'], masked: true })
    const columns = ['_id', channel.contact, channel.title]
    const rows = async (key?: string) =>
      (await ask(channel, { columns, format: 'ndjson', query: { projectId: projects[0].id } }, key)).body
        .split('\n')
        .flatMap((line) => (line ? [JSON.parse(line)] : []))
    const [masked, open] = [await rows(secret), await rows()]
    expect(masked.length).toBe(open.length)
    const numbers = new Set(open.map((row) => row[channel.contact]))
    for (const row of masked) {
      expect(numbers.has(row[channel.contact]) && row[channel.contact] !== null).toBe(false)
      expect(row[channel.title]).toSatisfy((value) => value === null || value === '•••')
    }
    const refused = await ask(channel, { columns, format: 'parquet' }, secret)
    expect(refused.json()).toMatchObject({ code: 'forbidden', path: 'format' })
    expect((await ask(channel, { sort: { [channel.contact]: 1 } }, secret)).statusCode).toBe(403)
  })

  it.each([
    [{ format: 'xlsx' }, 'format'],
    [{ columns: ['_id', 'nothing'] }, 'columns.1'],
    [{ columns: [] }, 'columns'],
    [{ timezone: 'Mars/Olympus' }, 'timezone'],
    [{ query: { nothing: 1 } }, 'query.nothing'],
    [{ sort: { nothing: 1 } }, 'sort.nothing'],
    [{ header: 'none' }, 'header'],
    [{ id: 'x' }, 'id'],
    [{ request: 'x' }, 'request'],
  ])('refuses %j', async (body, path) => {
    const answer = await ask(channel, body)
    expect([answer.statusCode, answer.json().path]).toEqual([400, path])
  })

  it('tells before it is made what it would hold', async () => {
    const answer = await gateway.post(`/api/${channel.resource}/export-check`, { query, format: 'csv' })
    const file = await ask(channel, { query, format: 'csv' })
    const { rows, bytes, columns, masked } = answer.json()
    expect([rows, masked]).toEqual([await counted(query), false])
    expect(columns).toBe(file.body.split('\r\n')[0]?.split(',').length)
    expect(Math.abs(bytes / file.rawPayload.length - 1)).toBeLessThan(0.5)
  })
})

const [channel] = channels as [Channel]

describe('a file', () => {
  it('has its times in the zone asked for, and words above its columns', async () => {
    const query = { [channel.time]: { _type: 'InBetween', startValue: '2026-10-24', endValue: '2026-10-26' } }
    const body = { query, columns: [channel.time, 'user'], header: 'label', labels: { [channel.time]: 'Время' } }
    const [header, first] = (await ask(channel, { ...body, timezone: 'Europe/Berlin' })).body.split('\r\n')
    expect(header).toBe('Время,User,User ID')
    expect(first).toMatch(/^2026-10-2\dT\d\d:\d\d:\d\d\.\d{3}\+0[12]:00,/)
    const [, utc] = (await ask(channel, body)).body.split('\r\n')
    expect(Date.parse(first?.split(',')[0] ?? '')).toBe(Date.parse(utc?.split(',')[0] ?? 'x'))
  })

  it('comes from a form too, as the console sends it', async () => {
    const answer = await gateway.inject({
      method: 'POST',
      url: `/api/${channel.resource}/export`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ request: JSON.stringify({ format: 'json', columns: ['_id'] }) }).toString(),
    })
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[\w-]+\.json"$/)
    const { data, count } = answer.json()
    expect(data.length).toBe(count)
  })

  it('is not given to pages of other sites that send the cookie', async () => {
    const signIn = await gateway.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { key: 'owner-key-of-the-tests' },
    })
    const cookie = String(signIn.headers['set-cookie']).split(';')[0] ?? ''
    const post = (headers: Record<string, string>) =>
      gateway.app.inject({
        method: 'POST',
        url: `/api/${channel.resource}/export`,
        headers: { ...headers, cookie, host: 'here', 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'request={"columns":["_id"]}',
      })
    expect((await post({ origin: 'http://elsewhere' })).statusCode).toBe(403)
    expect((await post({ origin: 'http://here' })).statusCode).toBe(200)
  })
})

describe('an export that cannot be finished', () => {
  it.each(['csv', 'ndjson', 'json'] as const)(
    '%s: says so in its last line and breaks the connection',
    async (format) => {
      const id = crypto.randomUUID()
      const broken = async () => {
        const answer = await fetch(`${url}/api/${channel.resource}/export`, {
          method: 'POST',
          headers: { apikey: 'owner-key-of-the-tests', 'content-type': 'application/json' },
          body: JSON.stringify({ format, id }),
        })
        let text = ''
        try {
          for await (const piece of answer.body ?? []) text += Buffer.from(piece).toString()
        } catch (error) {
          return { text, error }
        }
        return { text, error: undefined }
      }
      // The windows are known, then what they are read from is gone.
      const { query } = gateway.store
      const isCount = (parts: readonly unknown[]) => parts.join('').includes(' AS newest')
      gateway.store.query = (fragment, options) =>
        query(isCount(fragment.parts) ? fragment : sql`SELECT throwIf(1, 'the disk is gone')`, options)
      try {
        const { text, error } = await broken()
        expect(error).toBeInstanceOf(Error)
        expect(text.trimEnd().split('\n').at(-1)).toMatch(/^"?INCOMPLETE: the gateway could not read all rows/)
        expect((await gateway.get(`/api/exports/${id}`)).json()).toMatchObject({ state: 'failed' })
      } finally {
        gateway.store.query = query
      }
    },
  )
})
