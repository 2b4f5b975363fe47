import { expect, it } from 'vitest'
import { type ChangeKind, changeKinds } from '#contract/routes/cost-change.ts'
import { layOut } from './waterfall.ts'

const uncharged = { notChargedCount: 0, unknownCount: 0 }

function change(before: string, now: string, moves: Partial<Record<ChangeKind, string>>) {
  const part = (kind: ChangeKind) => ({
    kind,
    changeInUSDCents: moves[kind] ?? '0',
    count: 0,
    previousCount: 0,
    contributors: [],
    others: { count: 0, changeInUSDCents: '0' },
  })
  return {
    amountInUSDCents: now,
    previousAmountInUSDCents: before,
    parts: changeKinds.map(part),
    leftOut: { ...uncharged, previous: uncharged },
  }
}

it('begins each step where the one before ends, and ends at the total', () => {
  const { before, parts, now, cut } = layOut(change('100', '250', { volume: '200', price: '-50' }))
  expect(cut).toBe(false)
  expect(before).toEqual({ from: 0, to: expect.closeTo(0.32) })
  expect(parts[0]).toEqual({ from: before.to, to: expect.closeTo(0.96) })
  for (const [n, { from }] of parts.entries()) expect(from).toBeCloseTo(parts[n - 1]?.to ?? before.to)
  expect(parts.at(-1)?.to).toBeCloseTo(now.to)
})

it('looks at small steps from nearer, and says so', () => {
  const { before, parts, cut } = layOut(change('100000', '100300', { volume: '200', price: '100' }))
  expect(cut).toBe(true)
  expect(before.from).toBe(0)
  expect((parts[0]?.to ?? 0) - (parts[0]?.from ?? 0)).toBeGreaterThan(0.3)
})

it('draws nothing where nothing is', () => {
  const { before, now } = layOut(change('0', '0', {}))
  expect([before, now]).toEqual([
    { from: 0, to: 0 },
    { from: 0, to: 0 },
  ])
})
