// The pages of one incident, written by hand: whom two rules woke, and what became of it.
import { randomUUID } from 'node:crypto'
import { findChannel } from '#contract/channels/index.ts'
import { outboundChannels } from '../test-fixtures.ts'
import type { TestGateway } from '../test-gateway.ts'

const named = (name: string) => ({ _id: randomUUID(), name })

export const incident = { _id: randomUUID(), title: 'Database is down' }
export const policy = named('Database on call')
export const rules = [named('First line'), named('Backup')] as const
export const schedule = named('Rota')
export const team = named('Database team')
export const [anna, boris, clara] = [named('Anna Weber'), named('Boris Kaya'), named('Clara Núñez')] as const

export const start = Date.parse('2026-10-10T02:00:00.000Z')

interface Sent {
  readonly channel: string
  /** Seconds after the start. */
  readonly after: number
  readonly status: string
  readonly cents: string | number
  readonly number: string
  readonly related?: object
  readonly code?: string
}

const first = { incident, onCallDutyPolicy: policy, onCallDutyPolicyEscalationRule: rules[0], team }
const backup = { ...first, onCallDutyPolicyEscalationRule: rules[1], onCallDutyPolicySchedule: schedule }
const toAnna = { number: '+4915112345678', related: { ...first, user: anna } }
const toBoris = { number: '+4915187654321', related: { ...first, user: boris } }
const toClara = { number: '+34612345678', related: { ...backup, user: clara } }

/** In order of time: Anna is not reached, Boris may have been, Clara is; subscribers are told; an hour later it begins anew. */
export const sent: readonly Sent[] = [
  { channel: 'sms', after: 0, status: 'Undelivered', cents: 7, code: '30003', ...toAnna },
  { channel: 'sms', after: 2, status: 'Sent', cents: '7.5', ...toBoris },
  { channel: 'call', after: 60, status: 'Success', cents: 3, ...toAnna },
  { channel: 'call', after: 240, status: 'Success', cents: 0, ...toAnna },
  { channel: 'whatsapp', after: 300, status: 'Read', cents: '0.79', ...toClara },
  { channel: 'sms', after: 301, status: 'Delivered', cents: 9, ...toClara },
  { channel: 'sms', after: 400, status: 'Delivered', cents: 8, number: '+33612345678', related: { incident } },
  { channel: 'sms', after: 401, status: 'Delivered', cents: 8, number: '+33698765432', related: { incident } },
  { channel: 'sms', after: 4000, status: 'Sending', cents: 7, ...toAnna },
]

/** Imports them into a project of their own, whose id it answers; with `free`, as a source that bills nothing has them. */
export async function importPages(gateway: TestGateway, { free = false } = {}): Promise<string> {
  const projectId = randomUUID()
  for (const id of outboundChannels) {
    const channel = findChannel(id)
    if (!channel?.cost) throw new Error(id)
    const { contact, own, status, title, cost } = channel
    const lines = sent
      .filter((each) => each.channel === id)
      .map((each) => ({
        _id: randomUUID(),
        projectId,
        createdAt: new Date(start + each.after * 1000).toISOString(),
        [contact]: each.number,
        [own]: '+15550001111',
        [status]: each.status,
        [title]: id === 'call' ? { message: 'Database is down' } : 'Database is down',
        [cost]: free ? 0 : each.cents,
        ...(each.code && { errorCode: each.code }),
        ...each.related,
      }))
    const report = await gateway.importLines(id, lines)
    if (report.accepted !== lines.length) throw new Error(JSON.stringify(report))
  }
  return projectId
}
