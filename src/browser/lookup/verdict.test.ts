import { expect, test } from 'vitest'
import { channels, type Tone } from '#contract/channels/index.ts'
import type { EntryFacts } from './entry-facts.ts'
import { verdictOf } from './verdict.ts'

const [channel] = channels

/** Newest first, one a day: `failed:30003`. */
function entries(...outcomes: string[]): EntryFacts[] {
  return outcomes.map((outcome, index) => {
    const [tone = '', code = null] = outcome.split(':')
    if (!channel) throw new Error('no channels')
    return {
      channel,
      id: String(index),
      inbound: false,
      asked: false,
      at: day(index),
      text: '',
      status: tone,
      tone: tone as Tone,
      number: '',
      updatedAt: null,
      code,
      reason: null,
      messageId: null,
      receipt: null,
      cause: null,
      cents: null,
      estimated: false,
    }
  })
}

const day = (index: number) => `2026-11-${20 - index}T10:00:00.000Z`

test('counts the failures in a row, with the code that they share and when they began', () => {
  expect(verdictOf(entries('failed:30003', 'failed:30003', 'failed:30003', 'arrived', 'failed:30003'))).toEqual({
    verdict: { kind: 'failing', count: 3, code: '30003', since: day(2), arrivedAt: day(3) },
    waiting: 0,
    open: null,
  })
})

test('says what only older entries tell: how long it fails, and whether anything ever arrived', () => {
  expect(verdictOf(entries('failed', 'moving', 'failed'))).toMatchObject({
    verdict: { count: 2, since: day(2), arrivedAt: null },
    open: 'run',
  })
  expect(verdictOf(entries('failed', 'unclear', 'failed'))).toMatchObject({ verdict: { count: 1 }, open: 'arrival' })
})

test('names no code when the failures differ', () => {
  expect(verdictOf(entries('failed:30003', 'failed:30005'))?.verdict).toMatchObject({ count: 2, code: null })
  expect(verdictOf(entries('failed'))?.verdict).toMatchObject({ count: 1, code: null })
})

test('takes the latest outcome, not what failed before it', () => {
  expect(verdictOf(entries('arrived', 'failed:1'))?.verdict).toMatchObject({ kind: 'reached', at: day(0) })
  expect(verdictOf(entries('unclear', 'arrived'))?.verdict).toMatchObject({ kind: 'unclear', at: day(0) })
})

test('lets what is on the way decide nothing', () => {
  expect(verdictOf(entries('moving', 'moving', 'failed:1'))).toMatchObject({
    verdict: { kind: 'failing', count: 1 },
    waiting: 2,
  })
  expect(verdictOf(entries('moving', 'moving'))).toEqual({
    verdict: { kind: 'waiting', status: 'moving', at: day(0) },
    waiting: 0,
    open: null,
  })
})

test('of what came in, only a message says that somebody is there', () => {
  const inbound = (...tones: string[]) => entries(...tones).map((entry) => ({ ...entry, inbound: true }))
  expect(verdictOf(inbound('moving', 'arrived'))?.verdict).toEqual({ kind: 'wrote', at: day(1) })
  expect(verdictOf(inbound('moving'))?.verdict).toEqual({ kind: 'noted', status: 'moving', at: day(0) })
})

test('says nothing about nothing', () => {
  expect(verdictOf([])).toBeUndefined()
})
