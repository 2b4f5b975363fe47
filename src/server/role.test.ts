import { expect, it } from 'vitest'
import { ConfigError } from './config-error.ts'
import { readRole } from './role.ts'

it('is everything unless one half is asked for', () => {
  expect(readRole([], 'embedded')).toBe('all')
  expect(readRole(['--role=web'], 'server')).toBe('web')
  expect(readRole(['--role', 'mirror'], 'server')).toBe('mirror')
})

it.each([
  [['--role=api'], 'server', /--role must be all, web, mirror, not "api"/],
  [['--role=web'], 'embedded', /--role=web needs TOLLBOOK_CLICKHOUSE_URL/],
  [['--rôle=web'], 'server', /Unknown option/],
  [['start'], 'server', /Unexpected argument/],
] as const)('refuses %j with an %s store in one line', (args, store, message) => {
  expect(() => readRole(args, store)).toThrow(ConfigError)
  expect(() => readRole(args, store)).toThrow(message)
})
