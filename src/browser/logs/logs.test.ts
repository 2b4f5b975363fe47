// The pure parts of the log pages, over all channels.
import { describe, expect, it } from 'vitest'
import { type Channel, channels, fieldOf, findField } from '#contract/channels/index.ts'
import { parseAmount } from '#contract/query-text/amounts.ts'
import { numberFilter } from '#contract/query-text/number-text.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { columnKeys, type Filter } from '#contract/view-state.ts'
import { causeOf, centsValue, textValue } from './data/entry-values.ts'
import { causeFields, columnFields, defaultColumnKeys, itemSelect, listSelect } from './data/list-fields.ts'
import { drawerFields } from './drawer/drawer-groups.ts'
import { indentJson } from './drawer/indent-json.ts'
import { outcomeOf } from './drawer/outcome.ts'
import { type ChipWords, chipText } from './filters/chip-text.ts'
import { filterGroups } from './filters/filter-fields.ts'
import { amountText } from './filters/money-input.ts'
import { NONE, pickOptions, togglePick } from './filters/one-of.ts'
import { logColumns } from './table/columns.ts'
import { tableItems } from './table/table-items.ts'
import { chargedFilter, narrowToCharged } from './view/cost-words.ts'
import { replaceFilters } from './view/edit-filters.ts'

const withCause = channels.find((channel) => causeFields(channel).length > 0)
const billed = channels.find((channel) => channel.cost !== null)
if (!withCause || !billed) throw new Error('no channel to test with')

describe.each(channels.map((channel) => [channel.id, channel] as const))('the log of %s', (_id, channel) => {
  it('has a column for every field that is one, time first and figures last', () => {
    const columns = logColumns(channel, defaultColumnKeys(channel))
    expect(columns.flatMap(({ field }) => field ?? [])).toEqual(columnFields(channel))
    expect(columns[0]?.part).toBe('time')
    expect(columns.at(-1)?.align).toBe(channel.cost === null ? 'start' : 'end')
    // The same objects each time: rows compare them.
    expect(logColumns(channel, defaultColumnKeys(channel))[0]).toBe(columns[0])
  })

  it('asks the list for what it shows and the item for all that the drawer shows', () => {
    const item = Object.keys(itemSelect(channel))
    const list = Object.keys(listSelect(channel, defaultColumnKeys(channel)))
    expect(item).toEqual(expect.arrayContaining(list))
    expect(item.length).toBeGreaterThan(list.length)
    const one = Object.keys(listSelect(channel, [channel.title]))
    expect(one).toContain(channel.title)
    expect(one).toContain(channel.time)
    expect(one).not.toContain(channel.own)
    expect(one.some((key) => causeFields(channel).some((field) => field.key === key))).toBe(false)
    expect(listSelect(channel, columnKeys(channel))).toEqual(expect.objectContaining({ [channel.own]: true }))
  })

  it('offers every filterable field once, under its group', () => {
    const offered = filterGroups(channel).flatMap(({ fields }) => fields.map(({ key }) => key))
    expect(offered.toSorted()).toEqual(channel.fields.flatMap(({ key, filter }) => (filter ? key : [])).toSorted())
  })

  it('shows each field of the drawer once: with its value, or among the empty ones', () => {
    const entry: Entry = { _id: 'x', [channel.status]: 'Odd', [channel.contact]: '+49151' }
    const { groups, empty } = drawerFields(channel, entry)
    const shown = [...groups.flatMap(({ filled }) => filled), ...empty].map(({ key }) => key)
    expect(new Set(shown).size).toBe(shown.length)
    expect(groups.flatMap(({ filled }) => filled.map(({ key }) => key))).toContain(channel.contact)
    if (channel.cost) expect(empty.map(({ key }) => key)).not.toContain(channel.cost)
  })
})

describe('values', () => {
  it('reads the words of a call in both of its forms', () => {
    expect(textValue({ message: 'Down' })).toBe('Down')
    expect(textValue({ to: { value: '1' }, data: [{ sayMessage: 'Down' }, { introMessage: 'Press 1' }] })).toBe(
      'Down Press 1',
    )
    expect(textValue({})).toBeNull()
    expect(textValue({ other: 1 })).toBe('{"other":1}')
  })

  it('keeps money exact, from a number or from text', () => {
    expect([centsValue(7), centsValue('0.790'), centsValue(0), centsValue(null), centsValue('?')]).toEqual([
      '7',
      '0.79',
      '0',
      null,
      null,
    ])
  })

  it('takes the incident before the people who were told of it', () => {
    const named = (id: string) => ({ _id: id, title: `title of ${id}`, name: `name of ${id}` })
    const entry: Entry = { _id: 'x', user: named('u'), team: named('t'), incident: named('i') }
    expect(causeOf(withCause, entry)?.related).toEqual({ id: 'i', label: 'title of i' })
    expect(causeOf(withCause, { _id: 'x', user: null })).toBeNull()
  })
})

describe('day lines', () => {
  it('stand before the first row of each day', () => {
    const days = ['Fri', 'Fri', 'Thu', 'Thu', 'Thu', 'Tue']
    const items = tableItems({ count: days.length, dayOf: (row) => days[row] ?? '', tail: true })
    expect(items.map((item) => (item.kind === 'row' ? item.row : item.kind === 'day' ? item.day : '…'))).toEqual([
      ...['Fri', 0, 1, 'Thu', 2, 3, 4, 'Tue', 5, '…'],
    ])
    expect(items.at(-2)).toEqual({ kind: 'row', row: 5, day: 'Tue' })
  })

  it('are none where rows are in another order', () => {
    expect(tableItems({ count: 1, tail: false })).toEqual([{ kind: 'row', row: 0, day: '' }])
    expect(tableItems({ count: 0, dayOf: () => 'Fri', tail: false })).toEqual([])
  })
})

describe('filters', () => {
  const words: ChipWords = {
    field: ({ label }) => label,
    value: (_field, value) => value,
    op: (op, { value, to }) => `${op} ${value}${to ? `–${to}` : ''}`,
    more: (count) => `+${count}`,
    charged: 'charged',
    notCharged: 'free',
  }
  const chip = (channel: Channel, ...filters: Filter[]) => chipText(channel, filters[0]?.key ?? '', filters, words).text
  const cost = billed.cost ?? ''

  it('say what they do', () => {
    const status = { key: billed.status, op: 'not', values: ['A', 'B', 'C', 'D'] } as const
    expect(chip(billed, status)).toBe('not A, B, +2')
    expect(chip(billed, { key: cost, op: 'min', values: ['5'] }, { key: cost, op: 'max', values: ['9'] })).toBe(
      'between 5–9',
    )
    expect(chip(billed, chargedFilter(cost))).toBe('charged')
    expect(chip(billed, { key: cost, op: 'is', values: ['0'] })).toBe('free')
    const below: Filter = { key: cost, op: 'max', values: ['9'] }
    expect(chip(billed, ...narrowToCharged([below], cost))).toBe('charged, max 9')
    expect(narrowToCharged([{ ...below, op: 'min' }], cost)).toEqual([{ ...below, op: 'min' }])
  })

  it('name a relation that the address has by its id', () => {
    const relation = causeFields(withCause)[0]
    if (!relation) throw new Error('no relation')
    expect(chipText(withCause, relation.idKey, [], words).label).toBe(relation.label)
  })

  it('change in their place', () => {
    const filters: Filter[] = ['a', 'b', 'c'].map((key) => ({ key, op: 'is', values: ['1'] }))
    const changed = replaceFilters(filters, 'b', [{ key: 'b', op: 'not', values: ['2'] }])
    expect(changed.map(({ key, op }) => `${key} ${op}`)).toEqual(['a is', 'b not', 'c is'])
    expect(replaceFilters(filters, 'b', []).map(({ key }) => key)).toEqual(['a', 'c'])
  })

  it('look for a number from the front when it has its country code', () => {
    const typed = (text: string) => numberFilter('n', text)
    expect(typed('+49 151')).toEqual({ key: 'n', op: 'starts', values: ['+49 151'] })
    expect(typed('0049151')).toEqual({ key: 'n', op: 'starts', values: ['+49151'] })
    expect(typed(' 151 23 ')).toEqual({ key: 'n', op: 'contains', values: ['151 23'] })
    expect(typed('+')).toEqual({ key: 'n', op: 'contains', values: ['+'] })
  })

  it('take amounts in dollars or cents, exactly', () => {
    expect(parseAmount('0,05', 'dollars')).toBe('5')
    expect(parseAmount('$1,204.10', 'dollars')).toBe('120410')
    expect(parseAmount('.0079', 'dollars')).toBe('0.79')
    expect(parseAmount('7.5 ¢', 'cents')).toBe('7.5')
    for (const bad of ['', '-1', 'abc', '1e3', '.']) expect(parseAmount(bad, 'cents')).toBeUndefined()
    expect([amountText('0.79', 'dollars'), amountText('0.79', 'cents'), amountText(undefined, 'cents')]).toEqual([
      ...['0.0079', '0.79', ''],
    ])
  })

  it('offer what occurs, then what is known or chosen and does not', () => {
    const field = fieldOf(billed, billed.status)
    const options = pickOptions({
      field,
      values: [{ id: null, label: null, count: 3 }],
      chosen: ['Odd'],
      search: '',
      name: (value) => (value === NONE ? 'None' : value),
      count: String,
    })
    expect(options.slice(0, 2).map(({ text, count, picked }) => [text, count, picked])).toEqual([
      ['None', '3', false],
      ['Odd', '0', true],
    ])
    expect(options.length).toBeGreaterThan(2)
  })

  it('pick and unpick values; "none" stands alone', () => {
    const current: Filter = { key: 'k', op: 'is', values: ['a'] }
    expect(togglePick({ key: 'k', current, exclude: false, picked: 'b' })?.values).toEqual(['a', 'b'])
    expect(togglePick({ key: 'k', current, exclude: false, picked: 'a' })).toBeNull()
    const none = togglePick({ key: 'k', current, exclude: false, picked: NONE })
    expect(none).toEqual({ key: 'k', op: 'empty', values: [] })
    expect(togglePick({ key: 'k', current: none ?? undefined, exclude: false, picked: 'b' })?.values).toEqual(['b'])
  })
})

describe('the outcome', () => {
  const coded = channels.find((channel) => findField(channel, 'errorCode')) ?? billed
  const failed = failedStatus(coded)

  it('knows the code wherever the source wrote it', () => {
    const base = { _id: 'x', [coded.status]: failed }
    expect(outcomeOf(coded, { ...base, errorCode: '30007' })).toMatchObject({ code: '30007', known: '30007' })
    expect(outcomeOf(coded, { ...base, statusMessage: 'Status: Failed | Error: 131047 Re-engagement' }).known).toBe(
      '131047',
    )
    expect(outcomeOf(coded, { ...base, statusMessage: 'Provider error code: 99999.' })).toMatchObject({
      code: '99999',
      known: null,
    })
    expect(outcomeOf(coded, { ...base, statusMessage: 'No balance' }).reason).toBe('No balance')
  })

  it('shows a spelling that nobody listed, without a guess', () => {
    expect(outcomeOf(coded, { _id: 'x', [coded.status]: 'Odd' })).toMatchObject({
      status: 'Odd',
      tone: 'unclear',
      doubt: null,
    })
  })
})

function failedStatus(channel: Channel): string {
  const field = fieldOf(channel, channel.status)
  const option = field.kind === 'status' ? field.options.find(({ tone }) => tone === 'failed') : undefined
  return option?.value ?? ''
}

describe('raw JSON', () => {
  it('is laid out without touching a digit', () => {
    const raw = '{"ticks":638500000000000065,"a":[1,{"b":"x, {y}: \\"z\\""}],"e":[],"o":{}}'
    const text = indentJson(raw)
    expect(text.split('\n').slice(0, 3)).toEqual(['{', '  "ticks": 638500000000000065,', '  "a": ['])
    expect(text).toContain('"e": []')
    expect(text).toContain('"b": "x, {y}: \\"z\\""')
    expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(JSON.parse(raw)))
  })

  it('leaves other text alone', () => {
    expect(indentJson('plain')).toBe('plain')
  })
})
