import { expect, it } from 'vitest'
import { returnPath } from './return-path.ts'

it.each(['/', '/sms?range=today', '/lookup?number=%2B49151', '/story/incident/a%2Fb'])('leads to %s', (path) => {
  expect(returnPath(path)).toBe(path)
})

it.each([
  undefined,
  '',
  'sms',
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  '\\\\evil.example',
  '/..//evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  '/api/session/oidc',
  '/API/keys',
  '/v1/logs',
])('leads nowhere but to the start for %j', (path) => {
  expect(returnPath(path)).toBe('/')
})

it('leaves out what is after the path and the query', () => {
  expect(returnPath('/sms#key=abc')).toBe('/sms')
})
