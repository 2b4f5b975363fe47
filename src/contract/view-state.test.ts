import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { channels } from './channels/index.ts'
import { parseQuery } from './query/parse-query.ts'
import { tested } from './query/test-conditions.ts'
import {
  columnKeys,
  type Filter,
  formatView,
  opsOf,
  parseView,
  rangePresets,
  type ViewState,
  viewQuery,
} from './view-state.ts'

const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

describe.each(channels.map((channel) => [channel.id, channel] as const))('view of %s', (_id, channel) => {
  const filterable = channel.fields.filter((field) => opsOf(field).length > 0)
  const filter = fc.constantFrom(...filterable).chain((field) =>
    fc.constantFrom(...opsOf(field)).chain((op): fc.Arbitrary<Filter> => {
      const none = op === 'empty' || op === 'filled'
      const many = op === 'is' || op === 'not'
      return fc
        .array(fc.string(), { minLength: none ? 0 : 1, maxLength: none ? 0 : many ? 3 : 1 })
        .map((values) => ({ key: field.key, op, values }))
    }),
  )
  const view: fc.Arbitrary<ViewState> = fc.record({
    range: fc.oneof(
      fc.constantFrom(...rangePresets).map((preset) => ({ preset })),
      fc.record({ from: instant, to: fc.option(instant) }),
    ),
    filters: fc.uniqueArray(filter, { maxLength: 4, selector: ({ key }) => key }),
    sort: fc.record({
      key: fc.constantFrom(...channel.fields.filter(({ sortable }) => sortable).map(({ key }) => key)),
      direction: fc.constantFrom('asc' as const, 'desc' as const),
    }),
    columns: fc.option(fc.shuffledSubarray(columnKeys(channel), { minLength: 1 })),
  })

  it('survives the address bar', () => {
    fc.assert(
      fc.property(view, (state) => {
        const params = new URLSearchParams(formatView(channel, state).toString())
        expect(parseView(channel, params)).toEqual({ view: state, problems: [] })
      }),
    )
  })

  it('has a plain address when nothing is chosen', () => {
    expect(formatView(channel, parseView(channel, new URLSearchParams()).view).toString()).toBe('')
  })

  it('names what it cannot read and shows the rest', () => {
    const { view: read, problems } = parseView(
      channel,
      new URLSearchParams('nonsense=1&range=week&sort=-payload&cols=nothing'),
    )
    expect(problems.toSorted()).toEqual(['cols', 'nonsense', 'range', 'sort'])
    expect(read.filters).toEqual([])
  })

  it('keeps one test a field, but a lower and an upper bound together', () => {
    const name = channel.contact
    expect(parseView(channel, new URLSearchParams(`${name}.starts=1&${name}.ends=2`)).problems).toEqual([
      `${name}.ends`,
    ])
    if (!channel.cost) return
    const { view: read } = parseView(channel, new URLSearchParams(`${channel.cost}.min=1&${channel.cost}.max=5`))
    expect(viewQuery(channel, read, { from: null, to: null })).toEqual({
      [channel.cost]: { _type: 'InBetween', startValue: '1', endValue: '5' },
    })
  })

  it('becomes a query that the API understands', () => {
    const query = viewQuery(
      channel,
      {
        filters: [
          { key: channel.status, op: 'is', values: ['Failed', 'Error'] },
          { key: channel.contact, op: 'ends', values: ['4567'] },
        ],
      },
      { from: '2026-06-01T00:00:00.000Z', to: '2026-07-01T00:00:00.000Z' },
    )
    expect(tested(parseQuery(channel, query))).toEqual([
      [channel.time, { op: 'between', start: '2026-06-01T00:00:00.000000Z', end: '2026-06-30T23:59:59.999999Z' }],
      [channel.status, { op: 'in', values: ['Failed', 'Error'] }],
      [channel.contact, { op: 'endsWith', value: '4567' }],
    ])
  })
})
