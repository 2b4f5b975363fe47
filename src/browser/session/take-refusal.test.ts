import { expect, test, vi } from 'vitest'
import { takeRefusal } from './take-refusal.ts'

test('takes the reason and leaves an address without it', () => {
  const replaceState = vi.fn()
  const location = { hash: '#sign-in=no-role', pathname: '/sms', search: '?range=today' }
  expect(takeRefusal(location, { replaceState })).toBe('no-role')
  expect(replaceState).toHaveBeenCalledWith(null, '', '/sms?range=today')
})

test('knows no reason that the gateway does not give', () => {
  const replaceState = vi.fn()
  expect(takeRefusal({ hash: '#sign-in=<b>', pathname: '/', search: '' }, { replaceState })).toBeUndefined()
  expect(replaceState).toHaveBeenCalled()
})

test('leaves every other address alone', () => {
  const replaceState = vi.fn()
  for (const hash of ['', '#key=abc'])
    expect(takeRefusal({ hash, pathname: '/', search: '' }, { replaceState })).toBeUndefined()
  expect(replaceState).not.toHaveBeenCalled()
})
