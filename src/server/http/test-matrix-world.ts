// Two projects with rows in every channel, one without, and everybody who might ask: for the permission matrix.
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { type Channel, channels, fieldOf } from '#contract/channels/index.ts'
import { type Permission, permissions } from '#contract/permissions.ts'
import { sendzenLine } from '../test-fixtures.ts'
import { OWNER_KEY, type TestGateway } from '../test-gateway.ts'

/** The callers' own project. */
export const OWN = 'aaaaaaaa-0000-4000-8000-000000000000'
/** All that belongs to it can be told by `canary`. */
export const OTHER = 'bbbbbbbb-0000-4000-8000-000000000000'
/** A project without rows. */
export const EMPTY = 'cccccccc-0000-4000-8000-000000000000'

export const ROWS = { [OWN]: 3, [OTHER]: 5, [EMPTY]: 0 } as const
export type ProjectId = keyof typeof ROWS

/** Both projects write to this number; the other one also to its own. */
export const SHARED_NUMBER = '+15551234567'
export const OTHER_NUMBER = '+442079460958'

/** Text of the other project: its ids, names, number and texts, in every form in which an answer may write them. */
export const canary = /canary|bbbbbbbb-|2079460958|20 7946 0958|424242/i

export const MISSING = 'dddddddd-0000-4000-8000-000000000000'

export function rowId(project: ProjectId, channel: Channel, n: number): string {
  return `${project.slice(0, 8)}-0000-4000-8000-00000000${channels.indexOf(channel)}00${n}`
}

export function lineOf(project: ProjectId, channel: Channel, n: number): string {
  const other = project === OTHER
  const name = other ? `Canary ${n}` : `Own ${n}`
  const number = other && n > 0 ? OTHER_NUMBER : SHARED_NUMBER
  if (channel.cost === null) return incomingLine(project, channel, n, name, number)
  const text = `${name} is down`
  return JSON.stringify({
    _id: rowId(project, channel, n),
    createdAt: `2026-10-0${n + 1}T10:00:00.000Z`,
    projectId: project,
    project: { _id: project, name: other ? 'Canary Ltd' : 'Own Ltd' },
    [channel.contact]: number,
    [channel.own]: '+15550001111',
    [channel.status]: other ? 'CanaryStatus' : 'Delivered',
    [channel.title]: fieldOf(channel, channel.title).kind === 'json' ? { message: text } : text,
    [channel.cost]: other ? 424242 : 7,
    user: { _id: rowId(project, channel, n).replace('4000', '4001'), name },
  })
}

function incomingLine(project: ProjectId, channel: Channel, n: number, name: string, number: string): string {
  const digits = number.slice(1)
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15550001111', phone_number_id: '1' },
    contacts: [{ profile: { name }, wa_id: digits }],
    messages: [{ from: digits, id: `wamid.${name}`, timestamp: '1791000000', type: 'text', text: { body: name } }],
  }
  const payload = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] }
  const ticks = 638_500_000_000_000_065n + BigInt(channels.indexOf(channel) * 10 + n)
  return sendzenLine(ticks, payload).replace('"project_id":"12345"', `"project_id":"${project}"`)
}

const storedIds = new Map<string, string>()

/** The id of one row, as the owner is told it: those of incoming messages are made by the gateway. */
export async function storedId(gateway: TestGateway, project: ProjectId, channel: Channel): Promise<string> {
  const place = `${project} ${channel.id}`
  const known = storedIds.get(place)
  if (known) return known
  const answer = await gateway.post(`/api/${channel.resource}/get-list`, { query: { projectId: project } })
  const id = String(answer.json().data[0]._id)
  storedIds.set(place, id)
  return id
}

export interface Caller {
  readonly name: string
  /** False: nobody whom the gateway knows. */
  readonly known: boolean
  readonly secret: string | undefined
  readonly reads: readonly string[]
  readonly administers: boolean
  readonly owns: boolean
  /** The projects whose rows may show. */
  readonly sees: readonly ProjectId[]
  inject(options: InjectOptions): Promise<LightMyRequestResponse>
}

// By hand, so that a slip in the contract shows.
const everything = ['sms', 'call', 'whatsapp', 'whatsapp-incoming']
const reads: Record<Permission, readonly string[]> = {
  'Project Owner': everything,
  'Project Admin': everything,
  'Project Member': everything,
  Viewer: everything,
  'Read All Project Resources': everything,
  'Read SMS Log': ['sms'],
  'Read Call Log': ['call'],
  'Read WhatsApp Log': ['whatsapp', 'whatsapp-incoming'],
}

export async function fillProjects(gateway: TestGateway): Promise<void> {
  for (const channel of channels) {
    for (const project of [OWN, OTHER] as const) {
      const lines = Array.from({ length: ROWS[project] }, (_none, n) => lineOf(project, channel, n))
      const report = await gateway.importLines(channel.id, lines)
      if (report.accepted !== lines.length) throw new Error(JSON.stringify(report))
    }
  }
  await gateway.makeKey({ label: 'Canary key', projectId: OTHER, permissions: ['Project Owner'] })
}

/** Names of all callers; `makeCaller` makes them. */
export const callerNames: readonly string[] = [
  ...[OWN, EMPTY].flatMap((project) => [...permissions, 'no permission'].map((held) => `${held} of ${project}`)),
  'owner',
  'owner of one project',
  'expired',
  'revoked',
  'unknown',
  'nobody',
]

export async function makeCaller(gateway: TestGateway, name: string): Promise<Caller> {
  const nobody = { name, known: false, secret: undefined, reads: [], administers: false, owns: false, sees: [] }
  const withHeaders = (headers: Record<string, string>) => (options: InjectOptions) =>
    gateway.app.inject({ ...options, headers: { ...options.headers, ...headers } })
  const owning = { known: true, secret: OWNER_KEY, reads: everything, administers: true, owns: true }
  switch (name) {
    case 'owner':
      return { name, ...owning, sees: [OWN, OTHER, EMPTY], inject: withHeaders({ apikey: OWNER_KEY }) }
    case 'owner of one project':
      return { name, ...owning, sees: [OWN], inject: withHeaders({ apikey: OWNER_KEY, projectid: OWN }) }
    case 'nobody':
      return { ...nobody, inject: withHeaders({}) }
    case 'unknown':
      return { ...nobody, secret: 'tbk_unknown', inject: withHeaders({ apikey: 'tbk_unknown' }) }
    case 'expired': {
      const expiresAt = '2026-01-01T00:00:00.000Z'
      const { secret } = await gateway.makeKey({ projectId: OWN, permissions: ['Project Owner'], expiresAt })
      return { ...nobody, secret, inject: withHeaders({ apikey: secret }) }
    }
    case 'revoked': {
      const { secret, key } = await gateway.makeKey({ projectId: OWN, permissions: ['Project Owner'] })
      await gateway.inject({ method: 'DELETE', url: `/api/keys/${key.id}` })
      return { ...nobody, secret, inject: withHeaders({ apikey: secret }) }
    }
  }
  const [held = '', project = ''] = name.split(' of ')
  const permission = permissions.find((each) => each === held)
  const made = await gateway.makeKey({ projectId: project, permissions: permission ? [permission] : [] })
  return {
    name,
    known: true,
    secret: made.secret,
    reads: permission ? reads[permission] : [],
    administers: held === 'Project Owner' || held === 'Project Admin',
    owns: held === 'Project Owner',
    sees: [project as ProjectId],
    inject: made.inject,
  }
}
