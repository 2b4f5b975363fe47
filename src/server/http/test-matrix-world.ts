// Two projects with rows in every channel, and one without: for the permission matrix.
import { type Channel, channels, fieldOf } from '#contract/channels/index.ts'
import { sendzenLine } from '../test-fixtures.ts'
import type { TestGateway } from '../test-gateway.ts'

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

/** What a gateway is asked to make once: `make` runs for each of its `place`s the first time alone. */
export function keepPer<Made>(make: (gateway: TestGateway, place: string) => Promise<Made>) {
  const kept = new WeakMap<TestGateway, Map<string, Promise<Made>>>()
  return (gateway: TestGateway, place: string): Promise<Made> => {
    const ofGateway = kept.get(gateway) ?? new Map<string, Promise<Made>>()
    kept.set(gateway, ofGateway)
    const made = ofGateway.get(place) ?? make(gateway, place)
    ofGateway.set(place, made)
    return made
  }
}

/** A key that owns the project, the same each time: all keys are read again when another one is made. */
export const ownerOf = keepPer((gateway, projectId) => gateway.makeKey({ projectId, permissions: ['Project Owner'] }))
