import { describe, expect, test } from 'vitest'
import { billedChannels, channels, findField } from '#contract/channels/index.ts'
import type { CostSort } from '#contract/cost-view.ts'
import {
  type CostRow,
  type CostSummary,
  computedDimensions,
  type Dimension,
  dimensions,
} from '#contract/routes/costs.ts'
import { parseView } from '#contract/view-state.ts'
import { filterKey, lineFilters, lineScopes } from './line-filters.ts'
import { answers, arrangeLines, type Step } from './lines.ts'

const none = {
  chargedCount: 0,
  estimatedInUSDCents: '0',
  estimatedCount: 0,
  notChargedCount: 0,
  unknownCount: 0,
  failedCount: 0,
}

function row(key: Record<string, string | null>, count: number, cents: string, more: Partial<CostRow> = {}): CostRow {
  const keys = Object.entries(key).map(([name, id]) => [name, { id, label: id }] as const)
  return {
    key: Object.fromEntries(keys),
    bucket: null,
    count,
    costInUSDCents: cents,
    arrivedCount: count,
    ...none,
    ...more,
  }
}

function summary(...rows: CostRow[]): CostSummary {
  return { total: row({}, 0, '0'), rows }
}

const teams = summary(
  row({ team: null }, 90, '9000'),
  row({ team: 'Billing' }, 5, '100.1'),
  row({ team: 'Network' }, 7, '99.9', { arrivedCount: 0 }),
  row({ team: 'Platform' }, 6, '1000.000001'),
)

function arrange(sort: CostSort, more: Partial<Parameters<typeof arrangeLines>[0]> = {}) {
  const nameOf = ({ id }: Step) => id ?? '(unallocated)'
  const { lines, total } = arrangeLines({ by: 'team', outer: teams, sort, nameOf, limit: 100, ...more })
  return { names: lines.map(({ path }) => path.map(nameOf).join(' / ')), total }
}

describe('the rows of the table', () => {
  test.each([
    [{ column: 'cost', direction: 'desc' }, ['Platform', 'Billing', 'Network']],
    [{ column: 'cost', direction: 'asc' }, ['Network', 'Billing', 'Platform']],
    [{ column: 'entries', direction: 'desc' }, ['Network', 'Platform', 'Billing']],
    [{ column: 'name', direction: 'asc' }, ['Billing', 'Network', 'Platform']],
    // What nothing is known of comes last, either way.
    [{ column: 'unit', direction: 'desc' }, ['Platform', 'Billing', 'Network']],
    [{ column: 'unit', direction: 'asc' }, ['Billing', 'Platform', 'Network']],
  ] as const)('%j, the unallocated last', (sort, names) => {
    expect(arrange(sort).names).toEqual([...names, '(unallocated)'])
  })

  test('the unallocated stand there when the rest is cut off', () => {
    expect(arrange({ column: 'cost', direction: 'desc' }, { limit: 1 })).toEqual({
      names: ['Platform', '(unallocated)'],
      total: 4,
    })
  })

  test('they stand there when there are none, except among channels', () => {
    const outer = summary(row({ team: 'Billing' }, 5, '100'))
    const sort = { column: 'cost', direction: 'desc' } as const
    expect(arrange(sort, { outer }).names).toEqual(['Billing', '(unallocated)'])
    const byChannel = summary(row({ channel: 'x' }, 5, '100'))
    expect(arrange(sort, { by: 'channel', outer: byChannel }).names).toEqual(['x'])
  })

  test('days of the week and lengths stand in their own order, whatever they are called', () => {
    const sort = { column: 'name', direction: 'asc' } as const
    const by = (dimension: Dimension, ...ids: string[]) =>
      arrange(sort, { by: dimension, outer: summary(...ids.map((id) => row({ [dimension]: id }, 1, '1'))) }).names
    const nameOf = ({ id }: Step) => (id === '1' ? 'Monday' : 'Friday')
    const week = summary(row({ weekday: '5' }, 1, '1'), row({ weekday: '1' }, 1, '1'))
    expect(arrange(sort, { by: 'weekday', outer: week, nameOf }).names.slice(0, 2)).toEqual(['1', '5'])
    expect(by('hourOfDay', '10', '9', '23', '0')).toEqual(['0', '9', '10', '23'])
    expect(by('messageLength', '307+', '1-70', '71-160')).toEqual(['1-70', '71-160', '307+', '(unallocated)'])
  })

  test('a second dimension stands under the first', () => {
    const inner = summary(
      row({ team: 'Billing', status: 'Failed' }, 1, '0'),
      row({ team: 'Billing', status: null }, 1, '60'),
      row({ team: 'Billing', status: 'Sent' }, 3, '40.1'),
      row({ team: 'Platform', status: 'Sent' }, 6, '1000.000001'),
      row({ team: null, status: 'Sent' }, 90, '9000'),
    )
    const sort = { column: 'cost', direction: 'desc' } as const
    expect(arrange(sort, { inner: { by: 'status', summary: inner } }).names).toEqual([
      'Platform',
      'Platform / Sent',
      'Billing',
      'Billing / Sent',
      'Billing / Failed',
      'Billing / (unallocated)',
      'Network',
      '(unallocated)',
      '(unallocated) / Sent',
    ])
  })

  test('the answer to another question is told apart', () => {
    expect(answers(teams, 'team')).toBe(true)
    expect(answers(teams, 'status')).toBe(false)
    expect(answers(teams, 'team', 'status')).toBe(false)
  })
})

describe('the filters of a row', () => {
  const ofFields = dimensions.filter(
    (each) => each !== 'channel' && !computedDimensions.some((other) => other === each),
  )

  test.each(ofFields)('%s is a filter of every log that bills and has it', (dimension) => {
    const having = billedChannels.filter((channel) => findField(channel, dimension))
    expect(having.length).toBeGreaterThan(0)
    for (const channel of having) {
      const key = filterKey(channel, dimension) ?? ''
      for (const name of [key, `${key}.empty`]) {
        expect(parseView(channel, new URLSearchParams([[name, 'x']])).problems).toEqual([])
      }
    }
  })

  test.each(computedDimensions)('%s leads to no rows, because no log can be filtered by it', (dimension) => {
    for (const channel of channels) {
      for (const id of ['1', null]) expect(lineFilters(channel, [], [{ dimension, id, label: id }])).toBeUndefined()
    }
  })

  test('narrow the page and replace what they narrow', () => {
    const [channel] = billedChannels
    const team = { key: 'team', op: 'not' as const, values: ['b'] }
    const country = { key: 'country', op: 'is' as const, values: ['DE'] }
    const path = [{ dimension: 'team' as const, id: 'a', label: 'A' }]
    expect(channel && lineFilters(channel, [team, country], path)).toEqual([
      country,
      { key: 'team', op: 'is', values: ['a'] },
    ])
  })

  test('a channel without the field has its entries among the unallocated alone', () => {
    const without = channels.filter((channel) => filterKey(channel, 'team') === undefined)
    expect(without.length).toBeGreaterThan(0)
    const step = (id: string | null) => [{ dimension: 'team' as const, id, label: id }]
    for (const channel of without) {
      expect(lineFilters(channel, [], step(null))).toEqual([])
      expect(lineFilters(channel, [], step('a'))).toBeUndefined()
    }
    expect(lineScopes(channels, [], step(null)).map((scope) => scope.channels.length)).toEqual([
      channels.length - without.length,
      without.length,
    ])
    expect(lineScopes(channels, [], step('a'))).toHaveLength(1)
  })
})
