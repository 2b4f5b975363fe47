import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changeKinds } from '#contract/routes/cost-change.ts'
import type { Cell } from './cell.ts'
import { splitChange } from './split-change.ts'

const sumOf = (values: readonly bigint[]) => values.reduce((sum, value) => sum + value, 0n)

// A count without a cost, or the other way round, is no charged entry.
const side = fc.oneof(
  fc.constant({ count: 0n, cost: 0n }),
  fc.record({ count: fc.bigInt(1n, 50_000n), cost: fc.bigInt(1n, 10n ** 15n) }),
)

const cells = fc
  .uniqueArray(
    fc.record({
      channel: fc.constantFrom('sms', 'call'),
      country: fc.constantFrom('DE', 'US', 'FR', null),
      segments: fc.constantFrom('1', '2', null),
      now: side,
      before: side,
    }),
    { selector: ({ channel, country, segments }) => `${channel} ${country} ${segments}` },
  )
  .map((all) =>
    all
      .filter(({ now, before }) => now.count + before.count > 0n)
      .map(
        ({ now, before, ...name }): Cell => ({
          ...name,
          ...now,
          previousCount: before.count,
          previousCost: before.cost,
        }),
      ),
  )

it('adds up to the difference, and each part to its contributions, to the digit', () => {
  fc.assert(
    fc.property(cells, (all) => {
      const parts = splitChange(all)
      expect(sumOf(parts.map(({ change }) => change))).toBe(
        sumOf(all.map(({ cost }) => cost)) - sumOf(all.map(({ previousCost }) => previousCost)),
      )
      for (const { change, contributions } of parts)
        expect(sumOf(contributions.map((each) => each.change))).toBe(change)
      expect(parts.map(({ kind }) => kind)).toEqual(changeKinds)
    }),
    { numRuns: 500 },
  )
})

it('writes nothing finer than what was paid, nor than a cent', () => {
  const digits = fc.constantFrom(1n, 10n, 10_000n, 1_000_000n, 100_000_000n)
  fc.assert(
    fc.property(cells, digits, (all, grain) => {
      const coarse = all.map((each) => ({ ...each, cost: each.cost * grain, previousCost: each.previousCost * grain }))
      const finest = grain > 1_000_000n ? 1_000_000n : grain
      for (const { change, contributions } of splitChange(coarse))
        for (const amount of [change, ...contributions.map((each) => each.change)]) expect(amount % finest).toBe(0n)
    }),
  )
})

it('says volume and nothing else where everything grows alike', () => {
  fc.assert(
    fc.property(cells, fc.bigInt(2n, 9n), (all, times) => {
      const grown = all.map((cell) => ({ ...cell, count: cell.previousCount * times, cost: cell.previousCost * times }))
      const alike = grown.filter(({ previousCount }) => previousCount > 0n)
      const moved = splitChange(alike).filter(({ change }) => change !== 0n)
      expect(moved.map(({ kind }) => kind)).toEqual(alike.length > 0 ? ['volume'] : [])
    }),
  )
})

it('says price and nothing else where only prices move', () => {
  fc.assert(
    fc.property(cells, (all) => {
      const same = all.filter(({ count, previousCount }) => count * previousCount > 0n)
      const repriced = same.map((cell) => ({ ...cell, count: cell.previousCount }))
      const moved = splitChange(repriced).filter(({ change }) => change !== 0n)
      expect(moved.map(({ kind }) => kind).filter((kind) => kind !== 'price')).toEqual([])
    }),
  )
})

const cent = 1_000_000n
const cell = (
  channel: string,
  country: string,
  segments: string | null,
  before: [number, number],
  now: [number, number],
): Cell => ({
  channel,
  country,
  segments,
  count: BigInt(now[0]),
  cost: BigInt(now[1]) * cent,
  previousCount: BigInt(before[0]),
  previousCost: BigInt(before[1]) * cent,
})

it('splits a worked example as the decision does', () => {
  const parts = splitChange([
    cell('sms', 'DE', '1', [60, 600], [60, 660]),
    cell('sms', 'DE', '2', [20, 400], [60, 1200]),
    cell('call', 'DE', null, [20, 600], [30, 900]),
    cell('sms', 'FR', '1', [0, 0], [5, 40]),
    cell('call', 'US', null, [3, 90], [0, 0]),
  ])
  const shown = parts.map(({ kind, change, contributions }) => [
    kind,
    Number(change / cent),
    contributions.map((each) => [each.cell.channel, Number(each.change / cent)]),
  ])
  expect(shown).toEqual([
    // 150 entries where there were 100, at 16 cents each: forty texts more, ten calls more.
    [
      'volume',
      800,
      [
        ['sms', 640],
        ['call', 160],
      ],
    ],
    ['channels', 0, []],
    ['countries', 0, []],
    // Thirty texts took two segments instead of one: dear ones gained, cheap ones lost.
    [
      'segments',
      300,
      [
        ['sms', 225],
        ['sms', 75],
      ],
    ],
    ['price', 60, [['sms', 60]]],
    ['new', 40, [['sms', 40]]],
    ['gone', -90, [['call', -90]]],
  ])
})

it('takes a length of text that a country had none of for a mix, and a country for new', () => {
  const parts = splitChange([
    cell('sms', 'DE', '1', [10, 100], [8, 80]),
    cell('sms', 'DE', '3', [0, 0], [2, 60]),
    cell('sms', 'FR', '3', [0, 0], [1, 30]),
  ])
  const moved = parts.filter(({ change }) => change !== 0n)
  expect(moved.map(({ kind, change }) => [kind, Number(change / cent)])).toEqual([
    ['segments', 40],
    ['new', 30],
  ])
})

it('has nothing to say of nothing', () => {
  expect(splitChange([]).every(({ change, contributions }) => change === 0n && contributions.length === 0)).toBe(true)
})
