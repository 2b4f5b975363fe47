import { describe, expect, it } from 'vitest'
import type { Budget } from '#contract/routes/budgets.ts'
import { badFields, budgetInput, draftOf, emptyDraft, readDollars } from './budget-draft.ts'

describe('an amount as people type it', () => {
  it.each([
    ['2000', '200000'],
    ['$2,000.50', '200050'],
    ['2 000,5', '200050'],
    ['2 000 $', '200000'],
    ['1,234,567', '123456700'],
    ['1.234.567', '123456700'],
    ['0.005', '0.5'],
    ['12,5', '1250'],
  ])('%s is %s cents', (text, cents) => {
    expect(readDollars(text)).toBe(cents)
  })

  it.each(['', 'much', '-5', '1e5', '1,2,3', '2000 EUR'])('%s is none', (text) => {
    expect(readDollars(text)).toBeUndefined()
  })
})

const budget: Budget = {
  ...{
    id: 'a',
    name: 'Berlin',
    projectId: null,
    channels: null,
    query: { country: 'DE' },
    amountInUSDCents: '12345.6',
  },
  thresholds: [
    { of: 'spent', percent: 80 },
    { of: 'forecast', percent: 100 },
    { of: 'spent', percent: 110 },
  ],
  ...{ timezone: 'Europe/Berlin', webhook: { url: 'https://hooks.example', on: false }, createdBy: 'Owner' },
  ...{ updatedAt: '', mayChange: true },
}

describe('a draft', () => {
  it('of a budget says the same as the budget', () => {
    const input = budgetInput(draftOf(budget))
    expect(input).toEqual({
      ...{ name: 'Berlin', channels: null, query: { country: 'DE' }, amountInUSDCents: '12345.6' },
      ...{ timezone: 'Europe/Berlin', webhook: { url: 'https://hooks.example', on: false } },
      thresholds: [
        { of: 'spent', percent: 80 },
        { of: 'spent', percent: 110 },
        { of: 'forecast', percent: 100 },
      ],
    })
  })

  it('without an address tells nobody', () => {
    expect(budgetInput({ ...draftOf(budget), url: ' ' }).webhook).toBeNull()
  })

  it('says which of its fields cannot be', () => {
    expect(badFields(emptyDraft('UTC'))).toEqual(['name', 'amountInUSDCents'])
    const whole = { ...emptyDraft('UTC'), name: 'All', amount: '10' }
    expect(badFields(whole)).toEqual([])
    expect(badFields({ ...whole, spent: '80 %, 100%' })).toEqual([])
    for (const spent of ['eighty', '0', '1001', '1 2 3 4 5 6', '-5'])
      expect(badFields({ ...whole, spent })).toEqual(['thresholds'])
    expect(badFields({ ...whole, url: 'hooks.example' })).toEqual(['webhook'])
  })
})
