import { expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { ConfigError } from './config-error.ts'
import { readRole } from './role.ts'

const embedded = readConfig({})
const server = readConfig({
  TOLLBOOK_CLICKHOUSE_URL: 'http://clickhouse.test:8123',
  TOLLBOOK_OWNER_KEY: 'the owner key of all gateways',
})

it('is everything unless one half is asked for', () => {
  expect(readRole([], embedded)).toBe('all')
  expect(readRole(['--role=web'], server)).toBe('web')
  expect(readRole(['--role', 'mirror'], { ...server, ownerKey: undefined })).toBe('mirror')
})

it.each([
  [['--role=api'], server, /--role must be all, web, mirror, not "api"/],
  [['--role=web'], embedded, /--role=web needs TOLLBOOK_CLICKHOUSE_URL/],
  [['--role=web'], { ...server, ownerKey: undefined }, /--role=web needs TOLLBOOK_OWNER_KEY/],
  [['--rôle=web'], server, /Unknown option/],
  [['start'], server, /Unexpected argument/],
] as const)('refuses %j with %o in one line', (args, config, message) => {
  expect(() => readRole(args, config)).toThrow(ConfigError)
  expect(() => readRole(args, config)).toThrow(message)
})
