// Two projects full of rows, a third that imports go to, and the callers. The other project's rows carry texts and
// numbers that no request holds: an answer that shows one has leaked it.
import { subscribe } from 'node:diagnostics_channel'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { channels } from '#contract/channels/index.ts'
import { contactHash } from '../audit/contact-hash.ts'
import { makeCaller } from '../http/test-matrix-callers.ts'
import { lineOf, OTHER, OTHER_NUMBER, OWN } from '../http/test-matrix-world.ts'
import { outboundChannels, realRows, sendzenLines } from '../test-fixtures.ts'
import { OWNER_KEY, openTestGateway, type TestGateway } from '../test-gateway.ts'

/** Imports write here, so that the rows of the other two must not change. */
export const SINK = 'eeeeeeee-0000-4000-8000-000000000000'
const OWN_ROWS = 60
const OTHER_ROWS = 7

/** What confined callers must not see, and who they are. */
export interface Boundary {
  /** Callers that may see no row but those of OWN. */
  readonly confined: ReadonlySet<string>
  readonly otherIds: readonly string[]
  readonly otherKeys: readonly string[]
  /** Rows of OWN over all channels: no count that a confined caller is told may be more. */
  readonly ownCount: number
}

export interface FuzzWorld extends Boundary {
  readonly gateway: TestGateway
  /** Headers by caller. */
  readonly callers: ReadonlyMap<string, Readonly<Record<string, string>>>
  /** Callers whom the gateway knows; the others are answered 401. */
  readonly known: readonly string[]
  readonly ownIds: readonly string[]
  /** Keys that requests may change; the callers' own are not among them. */
  readonly spareKeys: readonly string[]
  /** A genuine page token of /v1/logs. */
  readonly pageToken: string
  /** How many requests met each route, `GET /api/keys/:id`. */
  readonly hits: ReadonlyMap<string, number>
}

export async function openFuzzWorld(): Promise<FuzzWorld> {
  const hits = new Map<string, number>()
  subscribe('fastify.initialization', (message) => countHits((message as { fastify: FastifyInstance }).fastify, hits))
  const gateway = await openTestGateway()
  // Made when it is first needed, which is no change that a request may be blamed for.
  await contactHash(gateway.store, '')
  for (const { id } of channels) {
    await importAll(gateway, id, ownLines(id))
    const channel = channels.find((each) => each.id === id) ?? channels[0]
    if (channel)
      await importAll(
        gateway,
        id,
        Array.from({ length: OTHER_ROWS }, (_none, n) => withCanaries(lineOf(OTHER, channel, n))),
      )
  }
  const { callers, confined, unknown } = await makeCallers(gateway)
  const ids = await Promise.all([OWN, OTHER].map((project) => idsOf(gateway, project)))
  const [ownIds = [], otherIds = []] = ids
  const keysOf = (projectId: string, label: string) =>
    Promise.all(
      [1, 2].map(
        async (n) => (await gateway.makeKey({ projectId, label: `${label} ${n}`, permissions: ['Viewer'] })).key.id,
      ),
    )
  const events = (await gateway.get('/v1/logs?pageSize=1')).json()
  return {
    gateway,
    callers,
    known: [...callers.keys()].filter((name) => !unknown.some((each) => name.startsWith(each))),
    confined,
    ownIds: ownIds.slice(0, 12),
    otherIds,
    spareKeys: await keysOf(OWN, 'Spare'),
    otherKeys: await keysOf(OTHER, 'Canary key'),
    hits,
    pageToken: events.data.next_page_token,
    ownCount: ownIds.length,
  }
}

function countHits(app: FastifyInstance, hits: Map<string, number>): void {
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) hits.set(`${each} ${url}`, 0)
  })
  app.addHook('onRequest', async ({ method, routeOptions: { url } }) => {
    const route = `${method} ${url}`
    if (url !== undefined) hits.set(route, (hits.get(route) ?? 0) + 1)
  })
}

async function importAll(gateway: TestGateway, channel: string, lines: readonly string[]): Promise<void> {
  const report = await gateway.importLines(channel, lines)
  if (report.accepted !== lines.length) throw new Error(`${channel}: ${JSON.stringify(report)}`)
}

function ownLines(channel: string): string[] {
  if (!outboundChannels.includes(channel))
    return sendzenLines().map(({ line }) => line.replace('"project_id":"12345"', `"project_id":"${OWN}"`))
  const project = { _id: OWN, name: 'Own Ltd' }
  return realRows(channel)
    .slice(0, OWN_ROWS)
    .map((row) => JSON.stringify({ ...row, projectId: OWN, project }))
}

function withCanaries(line: string): string {
  const row = JSON.parse(line)
  // SendZen's entries are told apart by their texts already, and parsing would round their ticks.
  if (!row.projectId) return line
  const named = {
    _id: 'c0c0c0c0-0000-4000-8000-000000000001',
    name: 'Canary',
    title: 'Canary',
    email: 'canary@example.com',
  }
  return JSON.stringify({
    ...row,
    user: named,
    incident: named,
    team: named,
    statusMessage: 'Canary',
    errorCode: 'Canary',
  })
}

async function makeCallers(gateway: TestGateway) {
  const member = await makeCaller(gateway, `Project Member of ${OWN}`)
  const masked = await gateway.makeKey({ projectId: OWN, permissions: ['Project Member'], masked: true })
  const sink = await gateway.makeKey({ projectId: SINK, permissions: ['Project Owner'] })
  const names = ['Project Owner', 'Project Admin', 'Read SMS Log', 'Read WhatsApp Log', 'no permission'].map(
    (held) => `${held} of ${OWN}`,
  )
  const strangers = ['expired', 'revoked', 'unknown']
  const made = await Promise.all([...names, ...strangers].map((name) => makeCaller(gateway, name)))
  const signIn = await gateway.app.inject({ method: 'POST', url: '/api/session', payload: { key: member.secret } })
  const cookie = String(signIn.headers['set-cookie']).split(';')[0] ?? ''
  const confined = new Map<string, Record<string, string>>([
    ...[member, ...made].map(({ name, secret }) => [name, { apikey: secret ?? '' }] as const),
    ['bearer', { authorization: `Bearer ${member.secret}` }],
    ['cookie', { cookie }],
    ['forged cookie', { cookie: `${cookie.slice(0, -2)}xx` }],
    ['masked', { apikey: masked.secret }],
    ['asks about the other project', { apikey: member.secret ?? '', projectid: OTHER, tenantid: OTHER }],
    ['owner about one project', { apikey: OWNER_KEY, projectid: OWN }],
    ['nobody', {}],
  ])
  const callers = new Map([...confined, ['owner', { apikey: OWNER_KEY }], ['sink', { apikey: sink.secret }]] as const)
  return {
    callers,
    confined: new Set(confined.keys()),
    unknown: [...strangers, 'no permission', 'forged cookie', 'bearer', 'nobody'],
  }
}

async function idsOf(gateway: TestGateway, project: string): Promise<string[]> {
  const lists = channels.map(async ({ resource }) => {
    const answer = await gateway.post(`/api/${resource}/get-list`, { query: { projectId: project }, limit: 100 })
    return answer.json().data.map(({ _id }: { _id: string }) => _id)
  })
  return (await Promise.all(lists)).flat()
}

/** Known callers mostly: a stranger's request ends before it is read. */
export function callerOf(world: FuzzWorld): fc.Arbitrary<string> {
  const [known, all] = [fc.constantFrom(...world.known), fc.constantFrom(...world.callers.keys())]
  return fc.oneof({ weight: 19, arbitrary: known }, { weight: 1, arbitrary: all })
}

/** What is the other project's alone; an answer may repeat what its request held. */
export function leakIn(world: Boundary, answer: string, request: string): string | undefined {
  const secret = /canary|c0c0c0c0-|424242\.|20 7946 0958/i.exec(answer)?.[0]
  if (secret) return secret
  const digits = OTHER_NUMBER.slice(3)
  const guessable = [...world.otherIds, ...world.otherKeys, OTHER, digits]
  return guessable.find((text) => answer.includes(text) && !request.includes(text))
}
