// The typed query: what each channel's chips can make is written as text and read back as the same.
import { describe, expect, it } from 'vitest'
import { type Channel, channels, type Field } from '../channels/index.ts'
import { type Filter, type FilterOp, formatView, opsOf, parseView } from '../view-state.ts'
import { formatQueryText } from './format-query-text.ts'
import { parseQueryText } from './parse-query-text.ts'

const read = (text: string, channel: Channel) => parseQueryText(text, channel).filters

/** Values that a text could trip over. */
const awkward = [
  'timeout',
  'two words',
  ' spaced ',
  'a,b',
  '"quoted"',
  '“curly”',
  'back\\slash',
  'ends with \\',
  '*',
  'st*r',
  '*stars*',
  'none',
  'ANY',
  '>10',
  '=x',
  '-minus',
  'name:value',
  'https://example.com/?a=b&c',
  '+49 151 2345',
  '0049151',
  '15123456789',
  '12',
  '№ 5 «ёлка»',
  'failed',
  'Failed',
  '1..5',
  '%_',
]
const amounts = ['0', '0.000001', '5', '7.5', '1000', '1000.000001', '99999.999999', '120410']
const ids = ['6f1c2a34-0000-4000-8000-00000000000a', '6F1C2A34-0000-4000-8000-00000000000B']

/** Every filter that an editor of this field can make, and lists as an address may hold them. */
function filtersOn(field: Field): Filter[][] {
  const { key } = field
  const spelled = field.kind === 'status' ? field.options.map(({ value }) => value) : []
  const special: Partial<Record<Field['kind'], readonly string[]>> = { id: ids, relation: ids, money: amounts }
  const values = special[field.kind] ?? [...spelled, ...awkward]
  const listed = (op: FilterOp) =>
    [...values.map((value) => [value]), values.slice(0, 3), values.slice(-3)].map((each) => [{ key, op, values: each }])
  const single = (op: FilterOp) =>
    values.filter((value) => value.trim() !== '').map((value) => [{ key, op, values: [value.trim()] }])
  return opsOf(field).flatMap((op): Filter[][] => {
    if (op === 'empty' || op === 'filled') return [[{ key, op, values: [] }]]
    return op === 'is' || op === 'not' ? listed(op) : single(op)
  })
}

describe.each(channels.map((channel) => [channel.label, channel] as const))('%s', (_label, channel) => {
  const filterable = channel.fields.filter((field) => opsOf(field).length > 0)

  it('reads back every filter that a chip can make', () => {
    for (const field of filterable) {
      for (const filters of filtersOn(field)) {
        const text = formatQueryText(filters, channel)
        expect({ text, filters: read(text, channel) }).toEqual({ text, filters })
      }
    }
  })

  it('reads back a lower and an upper bound as one range', () => {
    for (const { key } of filterable.filter(({ kind }) => kind === 'money')) {
      for (const low of amounts) {
        const filters: Filter[] = [
          { key, op: 'min', values: [low] },
          { key, op: 'max', values: ['999999'] },
        ]
        expect(read(formatQueryText(filters, channel), channel)).toEqual(filters)
      }
    }
  })

  it('reads back any filters beside each other, and so does the address', () => {
    const random = seeded(7)
    for (let round = 0; round < 400; round += 1) {
      const fields = filterable.filter(() => random() < 0.2)
      const filters = fields.flatMap((field) => {
        const all = filtersOn(field)
        return all[Math.floor(random() * all.length)] ?? []
      })
      const text = formatQueryText(filters, channel)
      expect({ text, parsed: parseQueryText(text, channel) }).toEqual({
        text,
        parsed: { filters, range: undefined, errors: [] },
      })
      const view = { ...parseView(channel, new URLSearchParams()).view, filters: read(text, channel) }
      expect(parseView(channel, formatView(channel, view)).view.filters).toEqual(filters)
    }
  })

  it('never throws, whatever is typed', () => {
    const random = seeded(11)
    const pieces = [
      'status',
      'to',
      ':',
      ':',
      '"',
      '"',
      '*',
      ',',
      '-',
      '>',
      '>=',
      '..',
      '10',
      '+49',
      'none',
      ' ',
      ' ',
      '\\',
      'cost',
      '«',
      'x',
      '¢',
    ]
    for (let round = 0; round < 3000; round += 1) {
      const text = Array.from(
        { length: 1 + Math.floor(random() * 12) },
        () => pieces[Math.floor(random() * pieces.length)],
      ).join('')
      const { filters, errors } = parseQueryText(text, channel)
      for (const { start, end } of errors)
        expect([start >= 0, end >= start, end <= text.length]).toEqual([true, true, true])
      expect(new Set(filters.map(({ key, op }) => `${key}.${op}`)).size).toBe(filters.length)
    }
  })
})

/** Mulberry32: the same rounds each time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
