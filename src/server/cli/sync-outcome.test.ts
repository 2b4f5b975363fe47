import { expect, it } from 'vitest'
import type { Source, SourceChannel } from '#contract/routes/sources.ts'
import { outcomeOf } from './sync-outcome.ts'

const channel = (changes: Partial<SourceChannel>): SourceChannel => ({
  ...{ channel: 'sms', rows: 7, upstreamRows: null, newest: null, through: '2026-06-01T00:00:00.000Z', lagSeconds: 0 },
  lastRunAt: '2026-06-01T00:00:05.000Z',
  ...{ coverage: [], backfill: null, unsettled: 0, quarantined: 0, setAside: 0 },
  ...changes,
})
const source = (state: Source['state'], changes: Partial<SourceChannel> = {}, faultAt?: string): Source => ({
  ...{
    id: 'acme',
    kind: 'oneuptime',
    label: 'Acme',
    url: 'http://x',
    consoleUrl: null,
    state,
    everySeconds: 60,
    startAt: null,
  },
  ...{ order: 'newest-first', lastRunAt: null, nextRunAt: null },
  setAsideFault: null,
  fault: faultAt === undefined ? null : { kind: 'timeout', message: 'No answer.', at: faultAt },
  channels: [channel(changes)],
})
const later = { lastRunAt: '2026-06-01T00:01:05.000Z' }
const backfill = { windows: 3, done: 1, rowsPerSecond: 1, secondsLeft: 1 }

it.each([
  ['nothing new was read', source('healthy'), source('healthy'), undefined],
  [
    'it was never read',
    source('fresh', { through: null, lastRunAt: null }),
    source('fresh', { through: null, lastRunAt: null }),
    undefined,
  ],
  ['history is being fetched', source('healthy'), source('backfilling', { ...later, backfill }), undefined],
  ['an old fault was not tried again', source('failing', {}, 'a'), source('failing', {}, 'a'), undefined],
  ['all is here', source('fresh', { through: null, lastRunAt: null }), source('healthy', later), true],
  [
    'it was read, but not so far, as the source’s clock is',
    source('healthy'),
    source('healthy', { ...later, through: '2026-05-31T23:59:59.600Z' }),
    true,
  ],
  ['it failed again', source('failing', {}, 'a'), source('failing', {}, 'b'), false],
  ['it still fails, after a run', source('failing', {}, 'a'), source('failing', later, 'a'), false],
  ['windows stay set aside', source('incomplete'), source('incomplete', { ...later, setAside: 2 }), false],
  ['windows are set aside and nothing was read', source('incomplete'), source('incomplete'), undefined],
  ['it was refused', source('healthy'), source('stopped', {}, 'a'), false],
  ['it is paused', source('paused'), source('paused'), false],
])('knows where it stands when %s', (_when, before, now, ok) => {
  expect(outcomeOf(before, now)?.ok).toBe(ok)
})
