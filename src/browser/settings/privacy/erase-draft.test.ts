import { expect, test } from 'vitest'
import { emptyDraft, isTypedAgain, whomOf } from './erase-draft.ts'

test('takes the same number in any writing, and no other', () => {
  expect(isTypedAgain('+4915199988777', '+49 1519 9988777')).toBe(true)
  expect(isTypedAgain('49 (151) 999-88777', '+49 1519 9988777')).toBe(true)
  expect(isTypedAgain('', '+49 1519 9988777')).toBe(false)
  expect(isTypedAgain('99988777', '+49 1519 9988777')).toBe(false)
})

test('takes a user id as it is written', () => {
  expect(isTypedAgain(' DE.abc1 ', 'DE.ABC1')).toBe(true)
  expect(isTypedAgain('1', 'DE.ABC1')).toBe(false)
})

test('names no project for every project', () => {
  expect(whomOf(emptyDraft('+49'))).toEqual({ number: '+49' })
  expect(whomOf({ ...emptyDraft('+49'), projectId: 'p' })).toEqual({ number: '+49', projectId: 'p' })
})
