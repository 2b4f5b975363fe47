// What the query box offers at the caret, over all channels.
import { describe, expect, it, test } from 'vitest'
import { countryCode } from '#browser/format/country-codes.ts'
import { type Channel, channels, fieldOf } from '#contract/channels/index.ts'
import { plainLabel } from '#contract/query-text/field-names.ts'
import { parseQueryText } from '#contract/query-text/parse-query-text.ts'
import { definitionWords } from '#contract/query-text/query-words.ts'
import { type CompletionPlace, completionPlace } from './completion-place.ts'
import { compareOptions, fieldOptions, statusOptions, timeOptions, valueOptions } from './query-options.ts'
import { withQuery } from './recent-queries.ts'

const words = definitionWords()
/** The place of the bar in the text, and the text without it. */
function at(text: string, channel: Channel): CompletionPlace {
  const caret = text.indexOf('|')
  return completionPlace(text.replace('|', ''), caret, channel, plainLabel)
}
function placed<Of extends CompletionPlace['of']>(text: string, channel: Channel, of: Of) {
  const place = at(text, channel)
  if (place.of !== of) throw new Error(`${text} is a place of ${place.of}`)
  return place as CompletionPlace & { of: Of }
}
const replaced = (text: string, { from, to }: { from: number; to: number }) => text.replace('|', '').slice(from, to)

describe.each(channels.map((channel) => [channel.label, channel] as const))('%s', (_label, channel) => {
  it('offers every field that can be typed, each by a name that means it', () => {
    const options = fieldOptions(placed('|', channel, 'name'), channel, words)
    expect(new Set(options.map(({ insert }) => insert)).size).toBe(options.length)
    for (const { id, insert } of options) {
      expect(parseQueryText(`${insert}`, channel).errors).toEqual([expect.objectContaining({ code: 'noValue' })])
      expect(at(`${insert}|`, channel)).toMatchObject({ of: 'value', field: { key: id.replace('field-', '') } })
    }
    const filterable = channel.fields.filter(({ filter }) => filter !== undefined)
    expect(options).toHaveLength(filterable.length + 1)
  })

  it('offers each status so that picking it is a query without errors', () => {
    const field = fieldOf(channel, channel.status)
    const values = field.kind === 'status' ? field.options.map(({ value }) => value) : []
    const met = [
      { id: values[0] ?? '', label: null, count: 7 },
      { id: 'Odd one', label: null, count: 2 },
    ]
    const place = placed('status:|', channel, 'value')
    const options = valueOptions({ place, words, met, name: (value) => value })
    expect(options.map(({ id }) => id)).toEqual([
      `value-${values[0]}`,
      'value-Odd one',
      ...values.slice(1).map((value) => `value-${value}`),
    ])
    expect(options.map(({ insert }) => parseQueryText(`status:${insert}`, channel).filters)).toEqual(
      [values[0], 'Odd one', ...values.slice(1)].map((value) => [{ key: field.key, op: 'is', values: [value] }]),
    )
  })
})

const sms = channels[0] as Channel

test.each([
  ['|', 'name', ''],
  ['sta|', 'name', 'sta'],
  ['-sta|', 'name', '-sta'],
  ['sta|tus:failed', 'name', 'status:'],
  ['status:fa|', 'value', 'fa'],
  ['status: |', 'value', ''],
  ['status:failed,|', 'value', ''],
  ['status:failed, se|', 'value', 'se'],
  ['status:fai|led to:+49', 'value', 'failed'],
  ['policy:"Data|', 'value', '"Data'],
  ['status:failed |', 'name', ''],
  ['"a phr|ase"', 'nothing', ''],
  ['colour:r|', 'nothing', 'r'],
] as const)('%s', (text, of, whole) => {
  const place = at(text, sms)
  expect([place.of, replaced(text, place)]).toEqual([of, whole])
})

test('a status is offered without its field', () => {
  const options = statusOptions(placed('-fail|', sms, 'name'), sms, words)
  expect(options.map(({ insert }) => insert)).toEqual(['-status:failed'])
})

test('what is chosen is not offered again, and what is typed narrows', () => {
  const met = [
    { id: 'DE', label: 'DE', count: 5 },
    { id: 'FR', label: 'FR', count: 3 },
    { id: null, label: null, count: 1 },
  ]
  const name = (value: string) => ({ DE: 'Germany (DE)', FR: 'France (FR)' })[value] ?? value
  const inserts = (text: string) =>
    valueOptions({ place: placed(text, sms, 'value'), words, met, name }).map(({ insert }) => insert)
  expect(inserts('country:|')).toEqual(['DE', 'FR', 'none'])
  expect(inserts('country:DE,|')).toEqual(['FR'])
  expect(inserts('country:germ|')).toEqual(['DE'])
})

test('an amount and a number offer their comparisons while nothing is typed', () => {
  const hints = (text: string) => compareOptions(placed(text, sms, 'value'), words).map(({ hint }) => hint)
  expect(hints('cost:|')).toEqual(['more', 'less', 'between'])
  expect(hints('to:|')).toEqual(['exactly', 'ends', 'none', 'any'])
  expect(hints('to:+|')).toEqual([])
  for (const { insert } of compareOptions(placed('cost:|', sms, 'value'), words))
    expect(parseQueryText(`cost:${insert}${insert.length === 1 ? '1' : ''}`, sms).errors).toEqual([])
})

test('a time is offered by its name', () => {
  const options = timeOptions(placed('time:7|', sms, 'value'), (preset) => preset)
  expect(options.map(({ insert }) => insert)).toEqual(['last7d'])
  expect(parseQueryText('time:last7d', sms).range).toEqual({ preset: 'last7d' })
})

test('recent queries: newest first, none twice, ten at most', () => {
  const ten = Array.from({ length: 10 }, (_, at) => `status=${at}`)
  expect(withQuery(ten, 'status=3')).toEqual(['status=3', ...ten.filter((each) => each !== 'status=3')])
  expect(withQuery(ten, 'new')).toHaveLength(10)
  expect(withQuery(ten, 'new').at(-1)).toBe('status=8')
})

test('countries go by their letters and by their names in either language', () => {
  expect([
    countryCode('de', 'en'),
    countryCode('Germany', 'en'),
    countryCode('германия', 'ru'),
    countryCode('Narnia', 'en'),
  ]).toEqual(['DE', 'DE', 'DE', undefined])
})
