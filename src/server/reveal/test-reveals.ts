// A gateway with the people of the lookup's tests, and callers that see them masked and may reveal.
import { fill, PROJECT, smsRows } from '../lookup/test-contacts.ts'
import { openTestGateway, type TestCaller, type TestGateway, type TestKey } from '../test-gateway.ts'

export interface RevealWorld {
  readonly gateway: TestGateway
  /** Milliseconds since 1970, as the gateway has it. */
  now: number
  /** A key to which nothing is revealed yet. */
  anew(): Promise<TestKey>
}

export async function openRevealWorld(): Promise<RevealWorld> {
  const clock = { now: Date.parse('2026-11-22T10:00:00.000Z') }
  const gateway = await openTestGateway({ now: () => clock.now })
  await fill(gateway)
  const masked = { permissions: ['Project Member'], projectId: PROJECT, masked: true } as const
  return Object.assign(clock, { gateway, anew: () => gateway.makeKey({ ...masked, rights: ['reveal', 'export'] }) })
}

const [first, second] = smsRows.map(({ _id }) => _id)

/** Anna's, of two. */
export const entry = { channel: 'sms', id: first ?? '' }
export const otherId = second ?? ''

export const shown = { toNumber: '+4915123454567', smsText: 'Database is down', user: { name: 'Anna Weber' } }
export const hidden = { toNumber: '+49 ••• ••• 4567', smsText: '•••', user: { name: '•••' } }
export const select = { toNumber: true, smsText: true, user: { name: true } }

export const reveal = (by: TestCaller, subject: object, more: object = {}) =>
  by.post('/api/reveals', { subject, reason: 'Asked by the customer', ...more })

export const item = async (by: TestCaller, id = entry.id) =>
  (await by.post(`/api/sms-log/${id}/get-item`, { select })).json()

export const contactOf = async (by: TestCaller, number: string) =>
  (await by.get(`/api/lookup?number=${encodeURIComponent(number)}`)).json()
