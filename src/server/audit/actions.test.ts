// Every action that the audit log knows comes about, says whose it was, and tells of nobody whose data it touched.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainRate } from '#contract/rates/test-rates.ts'
import type { AuditEvent } from '#contract/routes/audit.ts'
import { type AuditAction, auditActions } from '#contract/routes/audit-actions.ts'
import { unreachableSource } from '../mirror/test-ledger.ts'
import { sql } from '../store/sql.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'

const project = 'aaaaaaaa-0000-4000-8000-000000000000'
const number = '+4915123454567'
const wamid = 'wamid.HBgNNDkxNTEyMzQ1NDU2NxUCABEYEkNhbmFyeQ=='
/** A number in every form, a text, a name, an id of a message. */
const personal = /1512345456|151 2345 4567|Kanarie|Weissensee|wamid\.H/i

let gateway: TestGateway

beforeAll(async () => {
  gateway = await openTestGateway({ sources: [unreachableSource()] })
})
afterAll(() => gateway.close())

const newest = async (): Promise<AuditEvent> => (await gateway.get('/api/audit?limit=1')).json().events[0]
const patch = (url: string, payload: object) => gateway.inject({ method: 'PATCH', url, payload })
const remove = (url: string) => gateway.inject({ method: 'DELETE', url })
const row = {
  _id: '11111111-0000-4000-8000-000000000000',
  createdAt: '2026-11-01T00:00:00.000Z',
  project: { _id: project, name: 'North' },
  status: 'Sent',
  smsCostInUSDCents: 7,
}
const query = {
  toNumber: number,
  smsText: { _type: 'Search', value: 'Kanarie' },
  user: { name: 'Weissensee' },
  providerExternalId: wamid,
}
const label = `For ${number}, ${wamid}`
const newKey = async () =>
  (await gateway.post('/api/keys', { label, projectId: project, permissions: ['Viewer'] })).json().key
const newView = async () =>
  (await gateway.post('/api/views', { page: 'sms', name: label, search: '', scope: 'project' })).json().view
const newBudget = async () =>
  (await gateway.post('/api/budgets', { name: label, amountInUSDCents: '100', query: { toNumber: number } })).json()
    .budget
let cards = 0
const newCard = async () =>
  (
    await gateway.post('/api/rate-cards', {
      name: `${label} ${++cards}`,
      rates: [plainRate],
      note: `As ${number} asked`,
    })
  ).json().card

type Act = readonly [name: string, act: () => Promise<unknown>, line: Partial<AuditEvent>]

/** How each comes about; where it does in a part with tests of its own, the file of those. */
const acts: Record<AuditAction, readonly Act[] | string> = {
  'sign-in': '../http/wrong-keys.test.ts',
  'sign-out': '../http/sign-in.test.ts',
  'session-revoke': '../access/sessions/sessions.test.ts',
  reveal: '../reveal/manage-reveals.test.ts',
  'reveal-end': '../reveal/manage-reveals.test.ts',
  retention: '../privacy/retention/retention.test.ts',
  erase: '../privacy/erasure/erasure.test.ts',
  export: [
    [
      'of a log',
      () => gateway.post('/api/sms-log/export', { query, columns: ['toNumber', 'status'], format: 'ndjson' }),
      {
        subject: { kind: 'contact', id: expect.stringMatching(/^[0-9a-f]{32}$/), label: '+49 ••• ••• 4567' },
        count: 1,
      },
    ],
    [
      'of costs',
      () =>
        gateway.post('/api/cost-summary/export', {
          ...{ from: '2026-01-01', to: '2027-01-01', groupBy: ['team'], format: 'ndjson' },
          ...{ channels: ['sms'], query },
        }),
      { subject: { kind: 'costs', id: 'costs', label: null } },
    ],
    [
      'of a list of numbers',
      () => gateway.post('/api/lookup/list', { numbers: [number, '+15551234567'] }),
      { subject: { kind: 'list', id: 'lookup-list', label: null }, count: 2 },
    ],
    [
      'of the audit log',
      () => gateway.post('/api/audit/export', { text: 'Weissensee', actions: 'export' }),
      { subject: { kind: 'audit', id: 'audit', label: null } },
    ],
  ],
  evidence: [
    [
      'of a number',
      () => gateway.get(`/api/lookup/evidence?${new URLSearchParams({ number, text: 'Kanarie' })}`),
      {
        subject: { kind: 'contact', id: expect.stringMatching(/^[0-9a-f]{32}$/), label: '+49 ••• ••• 4567' },
        count: 1,
      },
    ],
    [
      'of a name',
      () => gateway.get('/api/lookup/evidence?number=Weissensee'),
      { subject: { kind: 'search', id: 'name', label: null } },
    ],
    [
      'of a message',
      () => gateway.get(`/api/lookup/evidence?${new URLSearchParams({ number: wamid })}`),
      { subject: { kind: 'search', id: 'message-id', label: null } },
    ],
  ],
  'key-create': [['of a project', newKey, { projectId: project, outcome: 'done' }]],
  'key-update': [
    [
      'of its label',
      async () => patch(`/api/keys/${(await newKey()).id}`, { label: `${label} 2` }),
      { projectId: project },
    ],
  ],
  'key-revoke': [['at once', async () => remove(`/api/keys/${(await newKey()).id}`), { projectId: project }]],
  import: [
    [
      'of a row and a bad one',
      () => gateway.importLines('sms', [{ ...row, toNumber: number, smsText: 'Kanarie' }, `${number} Kanarie`]),
      { subject: { kind: 'channel', id: 'sms', label: null }, count: 1, filter: '{"accepted":1,"rejected":1}' },
    ],
  ],
  'source-act': [
    ['asked to run', () => gateway.post('/api/sources/acme/act', { action: 'run' }), { filter: '{"did":"run"}' }],
    [
      'asked to try again what it set aside',
      () => gateway.post('/api/sources/acme/quarantine/retry'),
      { filter: '{"did":"retry-quarantine","rejected":0}', count: 0 },
    ],
  ],
  'rate-card': [
    ['made', newCard, { reason: 'As ••• asked', filter: '{"did":"create","version":1}', count: 1 }],
    [
      'changed, used and deleted',
      async () => {
        const { id } = await newCard()
        await patch(`/api/rate-cards/${id}`, { version: 1, name: 'Tariff' })
        expect((await newest()).filter).toBe('{"did":"save","version":2}')
        await gateway.post(`/api/rate-cards/${id}/restore`, { version: 2, from: 1 })
        expect((await newest()).filter).toBe('{"did":"restore","version":3}')
        await gateway.post('/api/rate-cards/use', { cardId: id })
        expect(await newest()).toMatchObject({ subject: { id }, filter: '{"did":"use"}' })
        await gateway.post('/api/rate-cards/use', { cardId: null })
        expect((await newest()).filter).toBe('{"did":"use-none"}')
        await remove(`/api/rate-cards/${id}`)
      },
      { filter: '{"did":"delete","version":4}' },
    ],
  ],
  budget: [
    [
      'made, changed and deleted',
      async () => {
        const { id, updatedAt } = await newBudget()
        expect((await newest()).filter).toContain('"did":"create"')
        await patch(`/api/budgets/${id}`, { updatedAt, name: 'Month' })
        expect((await newest()).filter).toContain('"did":"save"')
        await remove(`/api/budgets/${id}`)
      },
      { filter: expect.stringContaining('"did":"delete"') },
    ],
  ],
  view: [
    [
      'made, changed and deleted',
      async () => {
        const { id, updatedAt } = await newView()
        expect((await newest()).filter).toBe('{"did":"create","page":"sms"}')
        await patch(`/api/views/${id}`, { updatedAt, name: 'Ours' })
        expect((await newest()).filter).toBe('{"did":"save","page":"sms"}')
        await remove(`/api/views/${id}`)
      },
      { filter: '{"did":"delete","page":"sms"}' },
    ],
  ],
}

describe.each(auditActions)('%s', (action) => {
  const own = acts[action]
  if (typeof own === 'string')
    it('is held by tests of its own', () =>
      expect(readFileSync(new URL(own, import.meta.url), 'utf8')).toContain(`'${action}'`))
  else
    it.each(own)('%s', async (_name, act, line) => {
      const report = await gateway.importLines('sms', [
        {
          ...row,
          toNumber: number,
          smsText: 'Kanarie',
          providerExternalId: wamid,
          user: { _id: row._id, name: 'Weissensee' },
        },
      ])
      expect(report.errors).toEqual([])
      await act()
      const told = await newest()
      expect(told).toMatchObject({ action, outcome: 'done', actor: { kind: 'owner' }, address: '127.0.0.1', ...line })
    })
})

it('keeps nothing personal of all that', async () => {
  const rows = await gateway.store.query<object>(sql`SELECT * FROM audit_event`)
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter((each) => personal.test(JSON.stringify(each)))).toEqual([])
})

it('does not write down what one keeps for oneself, nor looking at pages', async () => {
  const count = async () => (await gateway.get('/api/audit')).json().count
  const before = await count()
  const { view } = (
    await gateway.post('/api/views', { page: 'sms', name: 'Mine', search: '', scope: 'personal' })
  ).json()
  await remove(`/api/views/${view.id}`)
  await gateway.post('/api/sms-log/get-list', { query: { toNumber: number } })
  await gateway.get(`/api/lookup?number=${encodeURIComponent(number)}`)
  expect(await count()).toBe(before)
})

it('writes down what was refused', async () => {
  const viewer = await gateway.makeKey({ projectId: project, permissions: ['Viewer'], rights: [] })
  const refused: [action: AuditAction, answer: Promise<{ statusCode: number }>][] = [
    ['export', viewer.post('/api/sms-log/export', {})],
    ['evidence', viewer.get('/api/lookup/evidence?number=%2B4915123454567')],
    ['key-create', viewer.post('/api/keys', { label: 'Mine', permissions: ['Viewer'] })],
    ['import', viewer.importLines('sms', []).then(() => ({ statusCode: 403 }))],
    ['source-act', viewer.post('/api/sources/acme/act', { action: 'pause' })],
    ['rate-card', viewer.post('/api/rate-cards/use', { cardId: null })],
  ]
  for (const [action, answer] of refused) {
    expect([action, (await answer).statusCode]).toEqual([action, 403])
  }
  const { events } = (await viewer.get('/api/audit')).json() as { events: AuditEvent[] }
  expect(events.map(({ action, outcome }) => `${action} ${outcome}`).sort()).toEqual(
    refused.map(([action]) => `${action} refused`).sort(),
  )
})
