import { expect, test } from 'vitest'
import { type Story, story } from '#contract/routes/story.ts'
import { between, pathFilters, related, rowsOf, type StoryScope, stepPart, stepShares } from './story-scope.ts'

const incident: StoryScope = { kind: 'incident', id: 'i1', range: { preset: 'all' } }
const named = (id: string | null) => ({ id, label: id })
const asked = (path: string | undefined) => [...new URL(path ?? '', 'http://tollbook').searchParams]

test('a figure of the chain leads to the rows of its way, and none is a test too', () => {
  const filters = pathFilters([named('p1'), named(null)])
  const [sms, call] = rowsOf(
    incident,
    [
      { channel: 'sms', text: '3' },
      { channel: 'call', text: '1' },
    ],
    { filters },
  )
  expect([sms?.path.split('?')[0], call?.path.split('?')[0], sms?.text]).toEqual(['/sms', '/calls', '3'])
  expect(asked(sms?.path)).toEqual([
    ['incident', 'i1'],
    ['onCallDutyPolicy', 'p1'],
    ['onCallDutyPolicyEscalationRule.empty', ''],
  ])
})

test('an outcome is its statuses, and the range of a person goes along', () => {
  const user: StoryScope = { kind: 'user', id: 'u1', range: { preset: 'last7d' } }
  const [rows] = rowsOf(user, [{ channel: 'call', text: '2' }], { tone: 'failed', filters: [related('user', 'u1')] })
  expect(asked(rows?.path)).toEqual([
    ['range', 'last7d'],
    ['user', 'u1'],
    ['status', 'Missed Call'],
    ['status', 'Busy'],
    ['status', 'Error'],
    ['status', 'Low Balance'],
  ])
})

test('a step leads to what its rule sent while it lasted', () => {
  const attempt = story.response.shape.steps.element.shape.people.element.shape.attempts.element
  const sent = (channel: string) =>
    attempt.parse({
      channel,
      id: 'e',
      at: '2026-10-10T02:00:00.000Z',
      number: null,
      status: 'Sent',
      outcome: 'moving',
      code: null,
      costState: 'unknown',
      amountInUSDCents: null,
    })
  const none = named(null)
  const step = {
    policy: named('p1'),
    rule: named('r1'),
    firstAt: '2026-10-10T02:00:00.000Z',
    lastAt: '2026-10-10T02:05:00.999Z',
    people: [{ schedule: none, team: none, user: none, attempts: [sent('sms'), sent('call'), sent('sms')] }],
  } as Story['steps'][number]
  expect(stepPart(step).within).toEqual({ from: step.firstAt, to: '2026-10-10T02:05:01.000Z' })
  expect(stepShares(step, String)).toEqual([
    { channel: 'sms', text: '2' },
    { channel: 'call', text: '1' },
  ])
})

test('time between two instants is known where both are', () => {
  expect(between('2026-10-10T02:00:00.000Z', '2026-10-10T02:00:01.500Z')).toBe(1500)
  expect(between(null, '2026-10-10T02:00:01.500Z')).toBeNull()
})
