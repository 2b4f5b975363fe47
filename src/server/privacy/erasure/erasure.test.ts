import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quarantineRows } from '../../mirror/quarantine.ts'
import { ident, join, param, sql } from '../../store/sql.ts'
import { sendzenLine } from '../../test-fixtures.ts'
import { openTestGateway, type TestCaller, type TestGateway } from '../../test-gateway.ts'
import { runErasures } from './run-erasure.ts'

let gateway: TestGateway

const OWN = '22222222-2222-4222-8222-222222222222'
const OTHER = '33333333-3333-4333-8333-333333333333'
const DIGITS = '4915199988777'
const NUMBER = `+${DIGITS}`
const USER = 'DE.CANARYUSER0001'
const OTHERS_NUMBER = '+4930555000111'
/** Whatever of them the store might still hold. */
const CANARIES = [
  DIGITS,
  Array.from(DIGITS).reverse().join(''),
  '151 9998 8777',
  USER,
  'wamid.CANARY',
  'Canaria',
  'TEXTCANARY',
]

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const row = (n: number, changes: object = {}) => ({
  ...{ _id: id(n), createdAt: new Date(Date.UTC(2026, 2, 28, 23, n)).toISOString(), projectId: OWN },
  ...{ fromNumber: '+15550001111', toNumber: NUMBER, status: 'Delivered', ...changes },
})
const sms = (n: number, changes: object = {}) =>
  row(n, { smsText: 'TEXTCANARY one', smsCostInUSDCents: 7, providerExternalId: `SMcanary${n}`, ...changes })

const sender = (from: object, wa: object, name: string, message: string, text: string) => ({
  message: { ...from, id: message, timestamp: '1774742700', type: 'text', text: { body: text } },
  contact: { profile: { name }, ...wa },
})
const mine = sender(
  { from: DIGITS, from_user_id: USER },
  { wa_id: DIGITS, user_id: USER },
  'Canaria',
  'wamid.CANARY1',
  'TEXTCANARY in',
)
const hidden = sender({ from_user_id: USER }, { user_id: USER }, 'Canaria', 'wamid.CANARY2', 'TEXTCANARY hidden')
const theirs = sender(
  { from: OTHERS_NUMBER.slice(1) },
  { wa_id: OTHERS_NUMBER.slice(1) },
  'Otto',
  'wamid.OTHER',
  'stays',
)

const metadata = { display_phone_number: '15550001111', phone_number_id: '1' }
const webhook = (value: object) => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '1', changes: [{ field: 'messages', value: { metadata, ...value } }] }],
})
const received = (...of: readonly (typeof mine)[]) =>
  webhook({ contacts: of.map(({ contact }) => contact), messages: of.map(({ message }) => message) })
const receipt = webhook({
  statuses: [{ id: 'wamid.CANARY3', status: 'read', timestamp: '1774742700', recipient_id: DIGITS }],
})

const lines: Readonly<Record<string, readonly (object | string)[]>> = {
  sms: [
    ...[1, 2, 3].map((n) => sms(n)),
    sms(4, { toNumber: '0151 999 88777', createdAt: '2026-05-01T00:00:00.000Z' }),
    // Of others: one that has nothing to do with it, and one that tells of the number.
    sms(10, { toNumber: OTHERS_NUMBER, smsText: 'yours', providerExternalId: 'SMother' }),
    sms(11, {
      toNumber: OTHERS_NUMBER,
      smsText: 'Call +49 151 9998 8777, or 4915199988777 now',
      providerExternalId: 'SMtells',
    }),
    // It ends so, and is somebody else's.
    sms(12, { toNumber: `+1${DIGITS.slice(-10)}`, smsText: 'also yours', providerExternalId: 'SMends' }),
  ],
  call: [row(20, { callData: { message: 'TEXTCANARY call' }, callCostInUSDCents: 30 })],
  whatsapp: [
    row(30, { messageText: 'TEXTCANARY out', whatsAppCostInUSDCents: 2, whatsAppMessageId: 'wamid.CANARY3' }),
    row(31, { projectId: OTHER, messageText: 'TEXTCANARY other', whatsAppCostInUSDCents: 2 }),
  ],
  'whatsapp-incoming': [
    sendzenLine(639_000_000_000_000_001n, received(mine)),
    sendzenLine(639_000_000_000_000_002n, received(hidden)),
    sendzenLine(639_000_000_000_000_003n, received(mine, theirs)),
    sendzenLine(639_000_000_000_000_004n, receipt, 'Message Status'),
    sendzenLine(639_000_000_000_000_005n, received(theirs)),
  ],
}

async function importAll(): Promise<object[]> {
  const answers = []
  for (const [channel, each] of Object.entries(lines)) answers.push(await gateway.importLines(channel, each))
  return answers
}

/** Every column of every table, those that the engine makes too, and every version of every row. */
async function dump(): Promise<Map<string, string>> {
  const tables = await gateway.store.query<{ table_name: string; columns: string[] }>(
    sql`SELECT table AS table_name, groupArray(name) AS columns FROM system.columns
WHERE database = currentDatabase() AND default_kind NOT IN ('ALIAS', 'EPHEMERAL')
  AND table IN (SELECT name FROM system.tables WHERE database = currentDatabase() AND engine LIKE '%MergeTree') GROUP BY table_name`,
  )
  const found = new Map<string, string>()
  for (const { table_name: name, columns } of tables) {
    const rows = await gateway.store.query(sql`SELECT ${join(columns.map(ident), ', ')} FROM ${ident(name)}`)
    const texts = rows.map((each) => JSON.stringify(each)).sort()
    found.set(name, texts.join('\n'))
  }
  return found
}

async function tablesWith(texts: readonly string[]): Promise<string[]> {
  return [...(await dump())].flatMap(([name, text]) =>
    texts.filter((each) => text.includes(each)).map((each) => `${name}: ${each}`),
  )
}

const others = async () =>
  gateway.store.query<object>(
    sql`SELECT channel, count() AS held, sum(cost_cents) AS cents, groupArray(body) AS bodies
FROM (SELECT * FROM log_entry FINAL WHERE contact_digits IN ('4930555000111', ${param('String', `1${DIGITS.slice(-10)}`)}) AND id != ${param('String', id(11))} ORDER BY id)
GROUP BY channel ORDER BY channel`,
  )

const run = () => runErasures({ store: gateway.store, audit: gateway.deps.audit, version: '9.9.9', now: Date.now })
const ask = (caller: TestCaller, more: object = {}) =>
  caller.post('/api/erasures', { number: NUMBER, reason: 'They asked', ...more })

beforeAll(async () => {
  gateway = await openTestGateway()
  await importAll()
  await quarantineRows(gateway.store, 'source', [
    { channel: 'sms', raw: `{"toNumber":"${NUMBER}","bad":1}`, reason: 'bad' },
    { channel: 'sms', raw: '{"toNumber":"+4930555000111","bad":1}', reason: 'bad' },
  ])
  const search = `?query=${encodeURIComponent(JSON.stringify({ toNumber: NUMBER }))}`
  await gateway.store.insert('saved_view', [
    { id: id(90), page: 'sms', name: `To ${NUMBER}`, search, owner_id: 'owner', updated_at: '2026-01-01 00:00:00' },
    { id: id(91), page: 'sms', name: 'Kept', search: '?query=', owner_id: 'owner', updated_at: '2026-01-01 00:00:00' },
  ])
})
afterAll(() => gateway.close())

describe('asking for an erasure', () => {
  it('is for those who administer and see what they erase', async () => {
    const status = async (given: Parameters<TestGateway['makeKey']>[0], more = {}) =>
      (await ask(await gateway.makeKey({ projectId: OWN, ...given }), more)).statusCode
    expect(await status({ permissions: ['Project Member'] })).toBe(403)
    expect(await status({ permissions: ['Project Owner'], masked: true })).toBe(403)
    expect(await status({ permissions: ['Project Owner'] }, { projectId: OTHER })).toBe(403)
  })

  it('names what is wrong', async () => {
    const wrong = async (more: object) => {
      const answer = await ask(gateway, more)
      return [answer.statusCode, answer.json().path]
    }
    expect(await wrong({ number: '88777' })).toEqual([400, 'number'])
    expect(await wrong({ number: `${NUMBER}, ${OTHERS_NUMBER}` })).toEqual([400, 'number'])
    expect(await wrong({ number: 'Canaria' })).toEqual([400, 'number'])
    expect(await wrong({ reason: '' })).toEqual([400, 'reason'])
    expect((await gateway.get(`/api/erasures/${id(1)}`)).statusCode).toBe(404)
  })

  it('tells before how much there is, and changes nothing', async () => {
    // The first one makes the secret of the hash.
    await gateway.post('/api/erasures/preview', { number: OTHERS_NUMBER })
    const before = await dump()
    const { contact, number, entries, steps, mentions } = (
      await gateway.post('/api/erasures/preview', { number: NUMBER })
    ).json()
    expect([number.replace(/\D/g, ''), contact.masked, entries]).toEqual([DIGITS, '+49 ••• ••• 8777', 4 + 1 + 2 + 4])
    expect(steps).toContainEqual({ table: 'log_entry', what: 'rows', channel: 'sms', count: 4, done: false })
    expect(steps).toContainEqual({ table: 'sendzen_event', what: 'rows', channel: null, count: 4, done: false })
    expect(steps).toContainEqual({ table: 'quarantine', what: 'rows', channel: 'sms', count: 1, done: false })
    expect(steps).toContainEqual({ table: 'log_entry', what: 'mentions', channel: 'sms', count: 1, done: false })
    expect(mentions).toEqual([{ kind: 'view', id: id(90), name: 'To •••' }])
    expect(await dump()).toEqual(before)
  })
})

describe('an erasure of one project', () => {
  it('leaves the other project as it is', async () => {
    const admin = await gateway.makeKey({ permissions: ['Project Admin'], projectId: OTHER, label: 'Admin' })
    const { job } = (await ask(admin)).json()
    expect(job).toMatchObject({ state: 'queued', projectId: OTHER, askedBy: 'Admin' })
    await run()
    const done = (await admin.get(`/api/erasures/${job.id}`)).json().job
    expect(done).toMatchObject({ state: 'done', problem: null })
    expect(done.steps).toContainEqual({ table: 'log_entry', what: 'rows', channel: 'whatsapp', count: 1, done: true })
    const held = async (caller: TestCaller) =>
      (await caller.get(`/api/lookup?number=${encodeURIComponent(NUMBER)}`)).json().summary
    expect(await held(admin)).toEqual([])
    expect((await held(gateway)).map(({ count }: { count: number }) => count)).toEqual([4, 4, 1, 1])
    const stranger = await gateway.makeKey({ permissions: ['Project Admin'], projectId: OWN })
    expect((await stranger.get(`/api/erasures/${job.id}`)).statusCode).toBe(404)
    expect((await stranger.get('/api/erasures')).json()).toEqual({ jobs: [] })
  })
})

describe('an erasure', () => {
  let before: object[]
  let jobId: string

  beforeAll(async () => {
    before = await others()
    jobId = (await ask(gateway, { reason: `They asked, ${NUMBER}`, ticket: 'T-1' })).json().job.id
    expect((await gateway.get(`/api/erasures/${jobId}/certificate`)).statusCode).toBe(409)
    await run()
  })

  it('leaves nothing of the contact in any table', async () => {
    expect((await gateway.get(`/api/erasures/${jobId}`)).json().job).toMatchObject({ state: 'done', problem: null })
    expect(await tablesWith(CANARIES)).toEqual([])
  })

  it('leaves no number in what the engine remembers of its changes', async () => {
    const changes = await gateway.store.query<{ command: string }>(sql`SELECT command FROM system.mutations`)
    expect(changes.filter(({ command }) => CANARIES.some((each) => command.includes(each)))).toEqual([])
  })

  it('leaves others as they are, but for what told of the contact', async () => {
    expect(before).not.toEqual([])
    expect(await others()).toEqual(before)
    const told = await gateway.post(`/api/sms-log/${id(11)}/get-item`, { select: { smsText: true } })
    expect(told.json().smsText).toBe('Call +•••, or ••• now')
    const left = await gateway.store.query(sql`SELECT raw FROM quarantine FINAL`)
    expect(left).toHaveLength(1)
    expect((await gateway.get('/api/views')).json().views.map(({ name }: { name: string }) => name)).toEqual(['Kept'])
    expect((await gateway.get('/v1/logs')).json().data.logs).toHaveLength(1)
  })

  it('is certified with what there was, under a hash', async () => {
    const answer = (await gateway.get(`/api/erasures/${jobId}/certificate`)).json()
    const { certificate, sha256 } = answer
    expect(sha256).toBe(createHash('sha256').update(JSON.stringify(certificate)).digest('hex'))
    const count = (table: string, channel: string | null) =>
      certificate.erased.find(
        (each: { table: string; channel: string | null; what: string }) =>
          each.table === table && each.channel === channel && each.what === 'rows',
      )?.count
    for (const table of ['log_entry', 'contact_entry', 'entry_key'])
      expect(['sms', 'call', 'whatsapp', 'whatsapp-incoming'].map((channel) => count(table, channel))).toEqual([
        4, 1, 1, 4,
      ])
    expect(count('sendzen_event', null)).toBe(4)
    expect(certificate).toMatchObject({ version: '9.9.9', ticket: 'T-1', reason: 'They asked, •••', askedBy: 'Owner' })
    expect(certificate.contact.masked).toBe('+49 ••• ••• 8777')
    for (const each of CANARIES) expect(JSON.stringify(answer)).not.toContain(each)
  })

  it('is in the audit log when it begins and when it ends', async () => {
    const noted = await gateway.store.query(
      sql`SELECT outcome, subject_id, count FROM audit_event WHERE action = 'erase' AND position(filter, ${param('String', jobId)}) > 0 ORDER BY at`,
    )
    const { contact } = (await gateway.get(`/api/erasures/${jobId}`)).json().job
    expect(noted).toEqual([
      { outcome: 'done', subject_id: contact.hash, count: null },
      { outcome: 'done', subject_id: contact.hash, count: '10' },
    ])
  })

  it('keeps older entries out when they are brought again, and takes later ones', async () => {
    const answers = await importAll()
    expect(answers[0]).toMatchObject({ accepted: 7, rejected: 0, keptOut: { erased: 4, pastDue: 0 } })
    expect(await tablesWith([...CANARIES.slice(1, 2), 'wamid.CANARY', 'TEXTCANARY', 'Canaria'])).toEqual([])
    const later = sms(50, { createdAt: new Date(Date.now() + 1000).toISOString(), smsText: 'new' })
    expect(await gateway.importLines('sms', [later])).toEqual({ accepted: 1, rejected: 0, errors: [] })
    const { summary } = (await gateway.get(`/api/lookup?number=${encodeURIComponent(NUMBER)}`)).json()
    expect(summary).toMatchObject([{ channel: 'sms', count: 1 }])
  })
})
