import { expect, it } from 'vitest'
import { filterLines, readFilter } from './trail-words.ts'

it('reads a filter part by part, and leaves out what says nothing', () => {
  const filter = readFilter(
    JSON.stringify({
      did: 'save',
      where: ['status equal Failed', 'toNumber in +49 ••• ••• 4567'],
      from: null,
      masked: false,
    }),
  )
  expect(filter && filterLines(filter)).toEqual([
    ['where', 'status equal Failed, toNumber in +49 ••• ••• 4567'],
    ['masked', 'false'],
  ])
})

it.each([null, 'words', '{"where": ["status eq…', '[1]', '7'])('leaves %j as it is', (filter) =>
  expect(readFilter(filter)).toBeUndefined(),
)
