import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { billedChannels, channels, findField } from './channels/index.ts'
import { type CostView, costColumns, defaultCostView, formatCostView, ownNames, parseCostView } from './cost-view.ts'
import { comparisons, dimensions, intervals } from './routes/costs.ts'
import { type Filter, opsOf, rangePresets } from './view-state.ts'

const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

// Fields that every billed channel has and can filter by.
const shared = (billedChannels[0]?.fields ?? []).filter((field) =>
  billedChannels.every((channel) => {
    const twin = findField(channel, field.key)
    return twin && opsOf(twin).length > 0
  }),
)

const filter = fc.constantFrom(...shared).chain((field) =>
  fc.constantFrom(...opsOf(field)).chain((op): fc.Arbitrary<Filter> => {
    const none = op === 'empty' || op === 'filled'
    const many = op === 'is' || op === 'not'
    return fc
      .array(fc.string(), { minLength: none ? 0 : 1, maxLength: none ? 0 : many ? 3 : 1 })
      .map((values) => ({ key: field.key, op, values }))
  }),
)

const view: fc.Arbitrary<CostView> = fc
  .record({
    range: fc.oneof(
      fc.constantFrom(...rangePresets).map((preset) => ({ preset })),
      fc.record({ from: instant, to: fc.option(instant) }),
    ),
    interval: fc.constantFrom('auto' as const, ...intervals),
    compare: fc.constantFrom('none' as const, ...comparisons),
    by: fc.constantFrom(...dimensions),
    thenBy: fc.option(fc.constantFrom(...dimensions)),
    channels: fc.option(
      fc.subarray(
        billedChannels.map(({ id }) => id),
        { minLength: 1 },
      ),
    ),
    filters: fc.uniqueArray(filter, { maxLength: 4, selector: ({ key }) => key }),
    sort: fc.record({
      column: fc.constantFrom(...costColumns),
      direction: fc.constantFrom('asc' as const, 'desc' as const),
    }),
    chart: fc.constantFrom('columns' as const, 'table' as const),
    all: fc.boolean(),
    waste: fc.boolean(),
  })
  .filter(({ by, thenBy }) => by !== thenBy)

const parse = (text: string) => parseCostView(new URLSearchParams(text), billedChannels)

describe('the address of the cost page', () => {
  test('says everything that is on screen', () => {
    fc.assert(
      fc.property(view, (state) => {
        expect(parse(formatCostView(state, billedChannels).toString())).toEqual({ view: state, problems: [] })
      }),
    )
  })

  test('is plain when nothing is chosen', () => {
    expect(formatCostView(defaultCostView, billedChannels).toString()).toBe('')
    expect(parse('')).toEqual({ view: defaultCostView, problems: [] })
  })

  test('survives whatever somebody types into it', () => {
    fc.assert(fc.property(fc.string(), (text) => void parse(text)))
  })

  test('names what it cannot read and keeps the rest', () => {
    const { view: read, problems } = parse('by=sms&range=week&channels=fax&nonsense=1&country=DE&then=team')
    expect(problems.toSorted()).toEqual(['by', 'channels', 'nonsense', 'range'])
    expect(read).toEqual({
      ...defaultCostView,
      thenBy: 'team',
      filters: [{ key: 'country', op: 'is', values: ['DE'] }],
    })
  })

  test('takes a filter only where every channel summed has the field', () => {
    const [first] = billedChannels
    const own = first?.cost ?? ''
    expect(parse(`${own}.min=5`).problems).toEqual([`${own}.min`])
    expect(parse(`${own}.min=5&channels=${first?.id}`)).toMatchObject({
      problems: [],
      view: { filters: [{ key: own, op: 'min', values: ['5'] }] },
    })
  })

  test('has no name of its own that is also a field', () => {
    const keys = channels.flatMap((channel) => channel.fields.map(({ key }) => key))
    expect(ownNames.filter((name) => keys.includes(name))).toEqual([])
  })
})
