import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEvent, AuditList } from '#contract/routes/audit.ts'
import { owner } from '../access/principal.ts'
import { buildApp } from '../app.ts'
import { StoreUnavailable } from '../store/store.ts'
import { OWNER_KEY, openTestGateway, type TestCaller, type TestGateway, type TestKey } from '../test-gateway.ts'
import { type AuditNote, makeAudit, NoteNotKept } from './audit.ts'
import { contactHash } from './contact-hash.ts'
import { followAudit } from './read-audit.ts'

const north = 'aaaaaaaa-0000-4000-8000-000000000000'
const south = 'bbbbbbbb-0000-4000-8000-000000000000'
const start = Date.parse('2026-11-01T00:00:00.000Z')

let gateway: TestGateway
let now = start
let northAdmin: TestKey
let southAdmin: TestKey
let northViewer: TestKey

beforeAll(async () => {
  gateway = await openTestGateway({ now: () => now })
  const key = (label: string, projectId: string, permission: 'Project Admin' | 'Viewer') =>
    gateway.makeKey({ label, projectId, permissions: [permission] })
  northAdmin = await key('North admin', north, 'Project Admin')
  southAdmin = await key('South admin', south, 'Project Admin')
  northViewer = await key('North viewer', north, 'Viewer')
  await note(northViewer, { action: 'reveal', reason: 'A complaint of yesterday', ticket: 'HELP-123456' })
  await note(northAdmin, { action: 'export', filter: { where: ['status equal Failed'] }, count: 12 })
  await note(southAdmin, { action: 'export', outcome: 'failed', reason: '100 % of it_', count: 3 })
  await note('owner', { action: 'rate-card', projectId: '', subject: { kind: 'rate-card', id: 'r', label: 'Tariffs' } })
  await gateway.deps.audit.note({ action: 'sign-in', outcome: 'refused', actor: null, address: '192.0.2.7' })
})
afterAll(() => gateway.close())

async function note(by: TestKey | 'owner', given: Omit<AuditNote, 'actor'>): Promise<void> {
  now += 60_000
  const actor =
    by === 'owner'
      ? ({ kind: 'owner', id: null, name: 'Owner', projects: 'all' } as const)
      : ({ kind: 'key', id: by.key.id, name: by.key.label, projects: [by.key.projectId] } as const)
  await gateway.deps.audit.note({ actor, ...given })
}

async function read(caller: TestCaller, search: Record<string, string> = {}): Promise<AuditList> {
  const answer = await caller.get(`/api/audit?${new URLSearchParams(search)}`)
  expect([answer.statusCode, answer.statusCode === 200 || answer.body]).toEqual([200, true])
  return answer.json()
}

const told = ({ events }: AuditList) => events.map(({ actor, action }) => `${actor?.name ?? 'nobody'}: ${action}`)
const everything = [
  'nobody: sign-in',
  'Owner: rate-card',
  'South admin: export',
  'North admin: export',
  'North viewer: reveal',
]

describe('who sees what', () => {
  it('shows the owner all, newest first', async () => {
    const list = await read(gateway)
    expect([list.sees, list.count, list.nextCursor, told(list)]).toEqual(['all', 5, null, everything])
    expect(list.events[4]).toEqual({
      id: expect.any(String),
      at: '2026-11-01T00:01:00.000000Z',
      action: 'reveal',
      outcome: 'done',
      actor: { kind: 'key', id: northViewer.key.id, name: 'North viewer' },
      projectId: north,
      subject: null,
      reason: 'A complaint of yesterday',
      ticket: 'HELP-123456',
      filter: null,
      count: null,
      address: null,
    } satisfies AuditEvent)
  })

  it('shows who manages keys what was done in their project, and nothing of another', async () => {
    const list = await read(northAdmin)
    expect([list.sees, told(list)]).toEqual(['projects', ['North admin: export', 'North viewer: reveal']])
    expect(told(await read(northAdmin, { projectId: south }))).toEqual([])
    expect(told(await read(northAdmin, { actor: southAdmin.key.id }))).toEqual([])
    expect(told(await read(northAdmin, { text: 'Tariffs' }))).toEqual([])
  })

  it('shows everybody else their own, and nobody more who asks for that', async () => {
    const own = await read(northViewer)
    expect([own.sees, own.count, told(own)]).toEqual(['own', 1, ['North viewer: reveal']])
    expect(told(await read(northViewer, { mine: 'false' }))).toEqual(['North viewer: reveal'])
    const mine = await read(northAdmin, { mine: 'true' })
    expect([mine.sees, told(mine)]).toEqual(['own', ['North admin: export']])
    expect(told(await read(gateway, { mine: 'true' }))).toEqual(['Owner: rate-card'])
  })

  it('keeps the owner within the project that is named, but for the owner’s own lines', async () => {
    const answer = await gateway.inject({ method: 'GET', url: '/api/audit', headers: { projectid: south } })
    expect(told(answer.json())).toEqual(['Owner: rate-card', 'South admin: export'])
  })
})

describe('searching', () => {
  it.each<[Record<string, string>, string[]]>([
    [{ actions: 'reveal, sign-in' }, ['nobody: sign-in', 'North viewer: reveal']],
    [{ outcome: 'failed' }, ['South admin: export']],
    [{ projectId: north }, ['North admin: export', 'North viewer: reveal']],
    [{ subject: 'r' }, ['Owner: rate-card']],
    [{ text: 'south ADMIN' }, ['South admin: export']],
    [{ text: 'tariff' }, ['Owner: rate-card']],
    [{ text: 'complaint' }, ['North viewer: reveal']],
    [{ text: 'help-1234' }, ['North viewer: reveal']],
    [{ text: 'status equal' }, ['North admin: export']],
    // As they stand, not as signs of a pattern.
    [{ text: '100 % of it_' }, ['South admin: export']],
    [{ text: 'o%' }, []],
    [{ from: '2026-11-01T00:02:00Z', to: '2026-11-01T00:04:00Z' }, ['South admin: export', 'North admin: export']],
    [{ actor: 'owner' }, ['Owner: rate-card']],
  ])('%j', async (search, lines) => {
    const list = await read(gateway, search)
    expect([list.count, told(list)]).toEqual([lines.length, lines])
  })

  it('finds a contact by the whole number in any form, and not by its end', async () => {
    const id = await contactHash(gateway.store, '7654321519494')
    expect(id).toBe(await contactHash(gateway.store, '7654321519494'))
    const subject = { kind: 'contact', id, label: '+49 ••• ••• 4567' }
    await gateway.deps.audit.note({ action: 'reveal', actor: null, subject, reason: 'Asked for' })
    for (const text of ['+49 4915 1234567', '004949151234567', 'tel:+4949151234567'])
      expect([text, (await read(gateway, { text })).count]).toEqual([text, 1])
    for (const text of ['1234567', '+4949151234568'])
      expect([text, (await read(gateway, { text })).count]).toEqual([text, 0])
  })

  it.each([
    ['actions=reveal,look', 'actions'],
    ['outcome=maybe', 'outcome'],
    ['from=yesterday', 'from'],
    ['from=2026-11-02&to=2026-11-01', 'from'],
    ['limit=101', 'limit'],
    ['limit=0', 'limit'],
    ['mine=perhaps', 'mine'],
    ['cursor=nowhere', 'cursor'],
    [`cursor=${Buffer.from('2026-02-31 00:00:00.000000 a').toString('base64url')}`, 'cursor'],
    [`text=${'x'.repeat(201)}`, 'text'],
  ])('refuses %s', async (search, path) => {
    const answer = await gateway.get(`/api/audit?${search}`)
    expect([answer.statusCode, String(answer.json().path).split('.')[0]]).toEqual([400, path])
  })
})

it('pages without loss or double over lines of one instant, while others are written', async () => {
  const later = '2026-12-01T00:00:00.000Z'
  const write = (at: string) => makeAudit(gateway.store, () => Date.parse(at)).note({ action: 'export', actor: null })
  await Promise.all(Array.from({ length: 25 }, () => write(later)))
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: AuditList = await read(gateway, { limit: '4', from: later, ...(cursor !== null && { cursor }) })
    seen.push(...page.events.map(({ id }) => id))
    cursor = page.nextCursor
    if (seen.length === 8) await write('2026-12-02T00:00:00.000Z')
  } while (cursor !== null)
  expect([seen.length, new Set(seen).size]).toEqual([25, 25])
})

describe('the file', () => {
  const file = (caller: TestCaller, body: object = {}) => caller.post('/api/audit/export', body)

  it('holds what its reader sees, and is a line itself that it does not hold', async () => {
    const answer = await file(northAdmin, { format: 'ndjson', to: '2026-11-01T00:04:00Z' })
    const lines = answer.body
      .trim()
      .split('\n')
      .map((line): AuditEvent => JSON.parse(line))
    expect(lines).toEqual((await read(northAdmin, { to: '2026-11-01T00:03:00Z' })).events)
    const [own] = (await read(northAdmin, { mine: 'true' })).events
    expect(own).toMatchObject({ action: 'export', subject: { kind: 'audit' }, count: 2, address: '127.0.0.1' })
  })

  it('calculates nothing in a spreadsheet', async () => {
    await note('owner', { action: 'erase', reason: '=HYPERLINK("http://evil.example","x")', ticket: '@SUM(1)' })
    const { body, headers } = await file(gateway, { actions: 'erase' })
    expect(headers['content-disposition']).toMatch(/^attachment; filename="audit-\d{4}-\d\d-\d\d\.csv"$/)
    expect(body).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`)
    expect(body).toContain("'@SUM(1)")
  })

  it('is for those who manage keys and may export; others are told, and it is written down', async () => {
    const noExport = await gateway.makeKey({ projectId: north, permissions: ['Viewer'], rights: ['manage-keys'] })
    for (const caller of [northViewer, noExport]) {
      expect((await file(caller)).statusCode).toBe(403)
      const [line] = (await read(caller, { mine: 'true' })).events
      expect(line).toMatchObject({ action: 'export', outcome: 'refused' })
    }
  })

  it('goes on to the last line', async () => {
    const at = '2025-01-01 00:00:00.000000'
    const rows = Array.from({ length: 2500 }, (_, n) => ({ at, id: `id-${n}`, action: 'export', outcome: 'done' }))
    await gateway.store.insert('audit_event', rows)
    const ids: string[] = []
    const period = { to: Date.parse('2026-01-01') }
    for await (const piece of followAudit(gateway.store, owner, { period })) ids.push(...piece.map(({ id }) => id))
    expect([ids.length, new Set(ids).size]).toEqual([2500, 2500])
  })
})

describe('where the line cannot be kept', () => {
  it('is told as a store that is down', async () => {
    const full = { ...gateway.store, insert: () => Promise.reject(new Error('no space left on device')) }
    const kept = makeAudit(full).note({ action: 'reveal', actor: null })
    await expect(kept).rejects.toThrow(StoreUnavailable)
    await expect(kept).rejects.toThrow(/audit log, which cannot be written now/)
  })

  it.each([
    ['POST', '/api/sms-log/export', {}],
    ['GET', '/api/lookup/evidence?number=%2B4915123454567', undefined],
    ['POST', '/api/lookup/list', { numbers: ['+4915123454567'] }],
    ['POST', '/api/cost-summary/export', { from: '2026-01-01', to: '2027-01-01' }],
    ['POST', '/api/audit/export', {}],
  ] as const)('nothing is given out: %s %s', async (method, url, payload) => {
    const full = { note: () => Promise.reject(new NoteNotKept('no space left on device')) }
    const app = await buildApp({ ...gateway.deps, audit: full })
    const answer = await app.inject({ method, url, headers: { apikey: OWNER_KEY }, ...(payload && { payload }) })
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'store_unavailable'])
    await app.close()
  })
})
