import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { MOST_ATTEMPTS, type Story, story } from '#contract/routes/story.ts'
import { owner } from '../access/principal.ts'
import { pricedStore } from '../rates/priced-store.ts'
import { openTestGateway, type TestCaller, type TestGateway, type TestKey } from '../test-gateway.ts'
import { readStory } from './read-story.ts'
import { anna, boris, clara, importPages, incident, policy, rules, schedule, start, team } from './test-page.ts'

let gateway: TestGateway
let key: TestKey
let projectId: string
beforeAll(async () => {
  gateway = await openTestGateway()
  projectId = await importPages(gateway)
  key = await gateway.makeKey({ permissions: ['Project Member'], projectId })
})
afterAll(() => gateway.close())

const at = (seconds: number) => new Date(start + seconds * 1000).toISOString()
const october = { from: '2026-10-01', to: '2026-11-01' }
const get = (caller: TestCaller, asked: Record<string, string>) =>
  caller.get(`/api/story?${new URLSearchParams(asked)}`)

async function read(caller: TestCaller, asked: Record<string, string>): Promise<Story> {
  const answer = await get(caller, asked)
  expect([answer.statusCode, answer.body.slice(0, 300)]).toEqual([200, expect.anything()])
  return story.response.parse(answer.json())
}

const ofIncident = { kind: 'incident', id: incident._id }

it('sums an incident to the digit', async () => {
  const { label, total, newestAt, leftOut, moreAttempts } = await read(key, ofIncident)
  expect(label).toBe('Database is down')
  expect(total).toMatchObject({
    count: 9,
    costInUSDCents: '50.29',
    chargedCount: 8,
    notChargedCount: 1,
    estimatedCount: 0,
    unknownCount: 0,
    arrivedCount: 4,
    failedCount: 1,
    movingCount: 2,
    unclearCount: 2,
    peopleCount: 3,
    numberCount: 2,
    firstAt: at(0),
    lastAt: at(4000),
    firstArrivedAt: at(300),
  })
  expect(total.channels.map(({ channel, count, costInUSDCents }) => [channel, count, costInUSDCents])).toEqual([
    ['sms', 6, '46.5'],
    ['call', 2, '3'],
    ['whatsapp', 1, '0.79'],
  ])
  expect([newestAt, leftOut, moreAttempts]).toEqual([at(4000), [], 0])
})

it('tells it step by step, person by person', async () => {
  const { steps } = await read(key, ofIncident)
  const told = steps.map(({ policy: by, rule, firstAt, count, people }) => [
    by.label,
    rule.label,
    firstAt,
    count,
    people.map(({ user, attempts }) => [user.label, attempts.map((each) => `${each.channel} ${each.outcome}`)]),
  ])
  expect(told).toEqual([
    [
      policy.name,
      rules[0].name,
      at(0),
      4,
      [
        [anna.name, ['sms failed', 'call unclear', 'call unclear']],
        [boris.name, ['sms moving']],
      ],
    ],
    [policy.name, rules[1].name, at(300), 2, [[clara.name, ['whatsapp arrived', 'sms arrived']]]],
    [null, null, at(400), 2, [[null, ['sms arrived', 'sms arrived']]]],
    // The rule was silent for an hour, so this is another step.
    [policy.name, rules[0].name, at(4000), 1, [[anna.name, ['sms moving']]]],
  ])
  const [{ people, costInUSDCents, notChargedCount } = { people: [] }] = steps
  expect([costInUSDCents, notChargedCount]).toEqual(['17.5', 1])
  expect(
    people[0]?.attempts.map(({ code, costState, amountInUSDCents }) => [code, costState, amountInUSDCents]),
  ).toEqual([
    ['30003', 'charged', '7'],
    [null, 'charged', '3'],
    [null, 'notCharged', '0'],
  ])
  expect(steps[1]?.people[0]).toMatchObject({ schedule: { label: schedule.name }, team: { label: team.name } })
})

it('says of each person what was tried first, and whether anything arrived', async () => {
  const { people } = await read(key, ofIncident)
  const told = people.map(({ user, channels, arrivedCount, firstArrivedAt }) => [
    user.label,
    channels.map(({ channel }) => channel),
    arrivedCount,
    firstArrivedAt,
  ])
  expect(told).toEqual([
    [anna.name, ['sms', 'call'], 0, null],
    [boris.name, ['sms'], 0, null],
    [clara.name, ['whatsapp', 'sms'], 2, at(300)],
    [null, ['sms'], 2, at(400)],
  ])
})

it('has every level of the chain, dearest first, with none where there is none', async () => {
  const { chain } = await read(key, ofIncident)
  expect(
    chain.map(({ path, count, costInUSDCents }) => [path.map(({ label }) => label), count, costInUSDCents]),
  ).toEqual([
    [[policy.name], 7, '34.29'],
    [[policy.name, rules[0].name], 5, '24.5'],
    [[policy.name, rules[0].name, null], 5, '24.5'],
    [[policy.name, rules[0].name, null, anna.name], 4, '17'],
    [[policy.name, rules[0].name, null, boris.name], 1, '7.5'],
    [[policy.name, rules[1].name], 2, '9.79'],
    [[policy.name, rules[1].name, schedule.name], 2, '9.79'],
    [[policy.name, rules[1].name, schedule.name, clara.name], 2, '9.79'],
    [[null], 2, '16'],
    [[null, null], 2, '16'],
    [[null, null, null], 2, '16'],
    [[null, null, null, null], 2, '16'],
  ])
})

it('tells from the other end what a person, a team and a policy were woken for', async () => {
  for (const [kind, { _id: id, name }, count, people] of [
    ['user', anna, 4, 1],
    ['team', team, 7, 3],
    ['onCallDutyPolicy', policy, 7, 3],
  ] as const) {
    const told = await read(key, { kind, id, ...october })
    expect(told).toMatchObject({ label: name, total: { count, peopleCount: people }, steps: [], moreAttempts: 0 })
    expect(told.causes).toMatchObject([
      { kind: 'incident', id: incident._id, label: incident.title, count, peopleCount: people },
    ])
  }
  const { causes } = await read(key, { kind: 'user', id: anna._id, from: at(0), to: at(60) })
  expect(causes).toMatchObject([{ count: 1, failedCount: 1, firstArrivedAt: null, ruleCount: 1 }])
})

it('says when the last entry was where the period has none', async () => {
  const empty = await read(key, { kind: 'user', id: anna._id, from: '2025-01-01', to: '2025-02-01' })
  expect(empty).toMatchObject({ label: anna.name, newestAt: at(4000), causes: [], chain: [], people: [] })
  expect(empty.total).toMatchObject({ count: 0, firstAt: null, lastAt: null, peopleCount: 0 })
})

it('tells nobody of another project', async () => {
  const other = await gateway.makeKey({ permissions: ['Project Owner'], projectId: randomUUID() })
  const statuses = async (caller: TestCaller, asked: Record<string, string>) => {
    const { statusCode, body } = await get(caller, asked)
    return [statusCode, body.replaceAll(asked.id ?? '', '')]
  }
  const missing = await statuses(key, { kind: 'incident', id: randomUUID() })
  expect(missing[0]).toBe(404)
  expect(await statuses(other, ofIncident)).toEqual(missing)
})

it('tells the channels that a key may read, and names the others', async () => {
  const calls = await gateway.makeKey({ permissions: ['Read Call Log'], projectId })
  const told = await read(calls, ofIncident)
  expect([told.total.count, told.total.costInUSDCents, told.leftOut]).toEqual([2, '3', ['sms', 'whatsapp']])
  const none = await gateway.makeKey({ permissions: [], projectId })
  expect((await get(none, ofIncident)).statusCode).toBe(403)
})

it('hides names and numbers from a key that sees them masked', async () => {
  const masked = await gateway.makeKey({ permissions: ['Project Member'], projectId, masked: true })
  for (const asked of [
    ofIncident,
    { kind: 'user', id: anna._id, ...october },
    { kind: 'team', id: team._id, ...october },
  ]) {
    const { body, statusCode } = await get(masked, asked)
    expect(statusCode).toBe(200)
    for (const secret of [anna.name, boris.name, clara.name, '15112345678', '612345678', '1234 5678'])
      expect(body).not.toContain(secret)
  }
  const { steps, total } = await read(masked, ofIncident)
  expect(steps[0]?.people[0]).toMatchObject({
    user: { id: anna._id, label: '•••' },
    attempts: [{ number: '+49 ••• ••• 5678' }, {}, {}],
  })
  expect(total.costInUSDCents).toBe('50.29')
  const byName = await get(masked, { kind: 'user', id: anna.name, ...october })
  expect([byName.statusCode, byName.json().path]).toEqual([400, 'id'])
})

it('estimates what no source charged for, and keeps what has no price apart', async () => {
  const projects = [await importPages(gateway, { free: true })]
  const price = { channel: 'sms', from: '2026-01-01', country: null, prefix: null, category: null, note: '' }
  const rates = [{ ...price, unit: 'message' as const, priceInUSDCents: '5.5', chargesFailed: true }]
  const prices = { current: async () => ({ timezone: 'UTC', zeroIsUnbilled: true, rates }) }
  const told = await readStory(
    pricedStore(gateway.store, prices),
    { ...owner, projects },
    { kind: 'incident', id: incident._id, period: undefined },
  )
  // Six SMS; two calls and a WhatsApp message that no rate fits.
  const expected = {
    costInUSDCents: '0',
    estimatedInUSDCents: '33',
    chargedCount: 0,
    estimatedCount: 6,
    notChargedCount: 3,
    unknownCount: 0,
  }
  expect(told.total).toMatchObject(expected)
  expect(told.steps[0]).toMatchObject({ estimatedInUSDCents: '11', estimatedCount: 2, notChargedCount: 2 })
  const attempts = told.steps[0]?.people[0]?.attempts.map(({ costState, amountInUSDCents }) => [
    costState,
    amountInUSDCents,
  ])
  expect(attempts).toEqual([
    ['estimated', '5.5'],
    ['notCharged', '0'],
    ['notCharged', '0'],
  ])
})

it('leaves out notices before pages, and says how many', async () => {
  const project = randomUUID()
  const flood = { _id: randomUUID(), title: 'Everything is down' }
  const row = (n: number, related: object) => ({
    _id: randomUUID(),
    projectId: project,
    createdAt: at(n),
    toNumber: '+33612345678',
    fromNumber: '+15550001111',
    status: 'Delivered',
    smsText: 'Everything is down',
    smsCostInUSDCents: 1,
    incident: flood,
    ...related,
  })
  const notices = Array.from({ length: MOST_ATTEMPTS + 5 }, (_none, n) => row(n, {}))
  const pages = [1, 2, 3].map((n) => row(100_000 + n, { user: anna, onCallDutyPolicy: policy }))
  expect(await gateway.importLines('sms', [...notices, ...pages])).toMatchObject({ rejected: 0 })
  const told = await read(gateway, { kind: 'incident', id: flood._id })
  expect([told.total.count, told.moreAttempts]).toEqual([MOST_ATTEMPTS + 8, 8])
  expect(told.steps.map(({ policy: by, count }) => [by.id, count])).toEqual([
    [null, MOST_ATTEMPTS - 3],
    [policy._id, 3],
  ])
})

it('refuses what it cannot read, by name', async () => {
  const refusal = async (asked: Record<string, string>) => {
    const { statusCode, json } = await get(key, asked)
    return [statusCode, json().path]
  }
  expect(await refusal({ kind: 'monitor', id: anna._id })).toEqual([400, 'kind'])
  expect(await refusal({ kind: 'incident', id: 'INC-1' })).toEqual([400, 'id'])
  expect(await refusal({ kind: 'incident' })).toEqual([400, 'id'])
  expect(await refusal({ kind: 'user', id: anna._id })).toEqual([400, 'from'])
  expect(await refusal({ kind: 'team', id: team._id, from: '2026-10-01' })).toEqual([400, 'to'])
  expect(await refusal({ kind: 'team', id: team._id, from: '2026-10-01', to: 'tomorrow' })).toEqual([400, 'to'])
  expect(await refusal({ ...ofIncident, from: '2026-10-02', to: '2026-10-01' })).toEqual([400, 'from'])
})
