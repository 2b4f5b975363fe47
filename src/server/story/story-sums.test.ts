import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isCauseKind, type Story, story, storyKinds } from '#contract/routes/story.ts'
import { importRows, type TestRow, testRows } from '../costs/test-cost-rows.ts'
import { sumOf } from '../costs/test-sums.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
})
afterAll(() => gateway.close())

const levels = ['onCallDutyPolicy', 'onCallDutyPolicyEscalationRule', 'onCallDutyPolicySchedule', 'user'] as const

/** Rows that agree with the names of some levels. */
const under = (rows: readonly TestRow[], path: Story['chain'][number]['path']) =>
  rows.filter(({ related }) => path.every(({ id }, n) => (related[levels[n] ?? ''] ?? null) === id))

it('has in every part what a hand would add up, and nothing is in two parts or in none', async () => {
  const period = { from: '2026-03-20', to: '2026-10-20' }
  const isWithin = ({ at }: TestRow) => at >= Date.parse(period.from) && at < Date.parse(period.to)
  await fc.assert(
    fc.asyncProperty(testRows, async (rows) => {
      const key = await importRows(gateway, rows)
      for (const kind of storyKinds) {
        const id = rows.map(({ related }) => related[kind]).find((each) => typeof each === 'string')
        if (!id) continue
        const answer = await key.get(`/api/story?${new URLSearchParams({ kind, id, ...period })}`)
        const told = story.response.parse(answer.json())
        const own = rows.filter((row) => row.related[kind] === id && isWithin(row))
        expect(told.total).toMatchObject(sumOf(own))
        const { count, arrivedCount, failedCount, movingCount, unclearCount } = told.total
        expect(arrivedCount + failedCount + movingCount + unclearCount).toBe(count)
        for (const { channel, ...part } of told.total.channels)
          expect(part).toMatchObject(sumOf(own.filter((row) => row.channel.id === channel)))
        for (const node of told.chain) expect(node).toMatchObject(sumOf(under(own, node.path)))
        for (const depth of [1, 2, 3, 4]) {
          const nodes = told.chain.filter(({ path }) => path.length === depth)
          expect(nodes.reduce((sum, node) => sum + node.count, 0)).toBe(own.length)
        }
        for (const { user, ...part } of told.people)
          expect(part).toMatchObject(sumOf(own.filter(({ related }) => (related.user ?? null) === user.id)))
        expect(told.people.reduce((sum, part) => sum + part.count, 0)).toBe(own.length)
        const listed = isCauseKind(kind) ? told.steps : told.causes
        expect(listed.reduce((sum, part) => sum + part.count, 0)).toBe(own.length)
        for (const { people, policy, rule, ...step } of told.steps) {
          const attempts = people.flatMap((person) => person.attempts)
          expect([attempts.length, step.arrivedCount]).toEqual([
            step.count,
            attempts.filter(({ outcome }) => outcome === 'arrived').length,
          ])
        }
        for (const cause of told.causes) {
          const of = own.filter(({ related }) => causeOf(related) === JSON.stringify([cause.kind, cause.id]))
          expect(cause).toMatchObject(sumOf(of))
        }
      }
    }),
    { numRuns: 4, endOnFailure: true },
  )
})

function causeOf({ incident, alert }: TestRow['related']): string {
  return JSON.stringify(incident ? ['incident', incident] : alert ? ['alert', alert] : [null, null])
}

it('adds the attempts of steps up to the story', async () => {
  await fc.assert(
    fc.asyncProperty(testRows, async (rows) => {
      const key = await importRows(gateway, rows)
      const id = rows.map(({ related }) => related.incident).find((each) => typeof each === 'string')
      fc.pre(id !== undefined)
      const answer = await key.get(`/api/story?kind=incident&id=${id}`)
      const { steps, total } = story.response.parse(answer.json())
      const own = rows.filter(({ related }) => related.incident === id)
      const byRule = (row: TestRow) => [
        row.related.onCallDutyPolicy ?? null,
        row.related.onCallDutyPolicyEscalationRule ?? null,
      ]
      for (const { policy, rule, firstAt, lastAt, count, costInUSDCents } of steps) {
        const of = own.filter(
          (row) =>
            JSON.stringify(byRule(row)) === JSON.stringify([policy.id, rule.id]) &&
            row.at >= Date.parse(firstAt ?? '') &&
            row.at <= Date.parse(lastAt ?? ''),
        )
        const { count: expected, costInUSDCents: cost } = sumOf(of)
        expect([count, costInUSDCents]).toEqual([expected, cost])
      }
      expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(total.count)
    }),
    { numRuns: 4, endOnFailure: true },
  )
})
