import { expect, test } from 'vitest'
import { draftOf, isChanged, problemOf, rulesOf } from './retention-draft.ts'

const rule = { channel: 'sms', textDays: 30, rowDays: null }

test('reads what it has written, nothing being for ever', () => {
  expect(draftOf(rule)).toEqual({ channel: 'sms', textDays: '30', rowDays: '' })
  expect(rulesOf([draftOf(rule)])).toEqual([rule])
  expect(isChanged([draftOf(rule)], [rule])).toBe(false)
  expect(isChanged([{ ...draftOf(rule), rowDays: '90' }], [rule])).toBe(true)
})

test('takes whole days alone', () => {
  for (const textDays of ['0', '-1', '1.5', 'x', '36501', '1e3'])
    expect(problemOf({ channel: 'sms', textDays, rowDays: '' }, 'textDays')).toBe('days')
  expect(rulesOf([{ channel: 'sms', textDays: 'x', rowDays: '' }])).toBeUndefined()
})

test('lets no text outlive its row', () => {
  const draft = { channel: 'sms', textDays: '91', rowDays: '90' }
  expect([problemOf(draft, 'textDays'), problemOf(draft, 'rowDays')]).toEqual(['order', undefined])
  expect(problemOf({ ...draft, textDays: '90' }, 'textDays')).toBeUndefined()
})
