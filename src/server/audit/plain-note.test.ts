import { describe, expect, it } from 'vitest'
import { findChannel } from '#contract/channels/index.ts'
import { parseQuery } from '#contract/query/parse-query.ts'
import { describeConditions } from './describe-conditions.ts'
import { plainFilter, plainNote, plainTicket } from './plain-note.ts'

describe('a note', () => {
  it.each([
    ['Called +49 151 2345 4567 back', 'Called ••• back'],
    ['anna.weber@example.com asked', '••• asked'],
    ['see wamid.HBgLNDkxNTEyMzQ1NDU2Nw==', 'see •••'],
    ['one\r\ntwo\u0000\u001b[31mthree', 'one two [31mthree'],
    ['  a reason  ', 'a reason'],
    ['half \ud83d', 'half \ufffd'],
  ])('%j is kept as %j', (given, kept) => expect(plainNote(given, 100)).toBe(kept))

  it('ends where there is no more room, also in the middle of a number', () => {
    expect(plainNote('x'.repeat(200), 100)).toBe(`${'x'.repeat(99)}…`)
    expect(plainNote(`${'x'.repeat(90)} +4915123454567`, 96)).toBe(`${'x'.repeat(90)} •••`)
  })
})

it.each([
  ['INC-0012345', 'INC-0012345'],
  ['SUPPORT-123456', 'SUPPORT-123456'],
  ['https://tickets.example/browse/X-1', 'https://tickets.example/browse/X-1'],
  ['4915123454567', '•••'],
  ['anna@example.com', '•••'],
  ['wamid.HBgL', '•••'],
])('ticket %j is kept as %j', (given, kept) => expect(plainTicket(given, 100)).toBe(kept))

describe('a filter', () => {
  it('keeps times, ids of rows and plain figures, and masks numbers', () => {
    const id = '550e8400-e29b-41d4-a716-446655440000'
    const filter = { from: '2026-11-01T00:00:00.000Z', id, count: 1234567, number: 4915123454567, to: '+4915123454567' }
    expect(JSON.parse(plainFilter(filter, 2000))).toEqual({ ...filter, number: '•••', to: '•••' })
  })

  it('is bounded in length, entries and depth', () => {
    const deep = Array.from({ length: 30 }).reduce<unknown>((inner) => ({ inner }), 'end')
    expect(plainFilter(deep, 2000)).toContain('…')
    expect(
      plainFilter(
        Array.from({ length: 60 }, () => 'a'),
        2000,
      ),
    ).toMatch(/"… 10"\]$/)
    expect(plainFilter('a '.repeat(5000), 2000)).toHaveLength(2000)
  })
})

describe('the conditions of a query', () => {
  const described = (channel: string, query: object) => {
    const found = findChannel(channel)
    if (!found) throw new Error(channel)
    return describeConditions(parseQuery(found, query))
  }

  it('tell what was tested, and of people what the mask shows', () => {
    expect(
      described('sms', {
        status: 'Failed',
        toNumber: '+4915123454567',
        smsText: { _type: 'Search', value: 'Canary' },
        user: { name: 'Canary Person' },
        createdAt: { _type: 'GreaterThan', value: '2026-11-01T00:00:00.000Z' },
      }),
    ).toEqual([
      'status equal Failed',
      'toNumber equal +49 ••• ••• 4567',
      'smsText contains •••',
      'user.name equal •••',
      expect.stringMatching(/^createdAt greater 2026-11-01/),
    ])
  })

  it('mask names that are searched for in several columns at once', () => {
    const query = { any: { _type: 'MultiSearch', fields: ['smsText', 'user'], value: 'Canary' } }
    expect(described('sms', query)).toEqual(['smsText contains ••• or user.name contains •••'])
  })

  it('write out the first of many values', () => {
    const [line] = described('sms', { status: Array.from({ length: 30 }, (_, n) => `S${n}`) })
    expect(line).toMatch(/^status in S0 S1 .* S19 … 10$/)
  })
})
