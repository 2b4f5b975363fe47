import { expect, test, vi } from 'vitest'
import { takeKey } from './take-key.ts'

test('takes the key and leaves an address without it', () => {
  const replaceState = vi.fn()
  expect(takeKey({ hash: '#key=abc%2B1', pathname: '/sms', search: '?range=today' }, { replaceState })).toBe('abc+1')
  expect(replaceState).toHaveBeenCalledWith(null, '', '/sms?range=today')
})

test('leaves every other address alone', () => {
  const replaceState = vi.fn()
  for (const hash of ['', '#', '#top'])
    expect(takeKey({ hash, pathname: '/', search: '' }, { replaceState })).toBeUndefined()
  expect(replaceState).not.toHaveBeenCalled()
})

test('strips an empty key too', () => {
  const replaceState = vi.fn()
  expect(takeKey({ hash: '#key=', pathname: '/', search: '' }, { replaceState })).toBeUndefined()
  expect(replaceState).toHaveBeenCalled()
})
