import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ConfigError } from '../../config-error.ts'
import { readOidcConfig } from './oidc-config.ts'

let directory: string
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'tollbook-oidc-'))
  write({ oidc: { roles: [{ claim: 'groups', equals: 'desk', permissions: ['Viewer'], projects: 'all' }] } })
})
afterAll(() => rmSync(directory, { recursive: true }))

function write(file: object): void {
  writeFileSync(join(directory, 'tollbook.config.json'), JSON.stringify(file))
}

const env = {
  TOLLBOOK_OIDC_ISSUER: 'https://login.example/realms/acme',
  TOLLBOOK_OIDC_CLIENT_ID: 'tollbook',
  TOLLBOOK_OIDC_CLIENT_SECRET: 'do-not-tell',
}
const read = (given: Readonly<Record<string, string | undefined>> = env, where = directory) =>
  readOidcConfig(given, where, undefined)

describe('readOidcConfig', () => {
  it('is nothing where nothing is set up', () => {
    expect(read({ TOLLBOOK_OIDC_ISSUER: '' }, tmpdir())).toBeNull()
  })

  it('has a default for what need not be said', () => {
    expect(read({ ...env, TOLLBOOK_OIDC_CLIENT_SECRET: '' })).toMatchObject({
      issuer: new URL('https://login.example/realms/acme'),
      clientSecret: undefined,
      scopes: 'openid profile email',
      label: 'login.example',
      roles: [{ equals: 'desk', masked: true, rights: ['export'] }],
    })
    expect(read({ ...env, TOLLBOOK_OIDC_LABEL: 'Acme account' })).toMatchObject({ label: 'Acme account' })
  })

  it('takes plain HTTP on this machine alone', () => {
    for (const issuer of ['http://127.0.0.1:9000', 'http://localhost:9000/x', 'http://[::1]:9000'])
      expect(read({ ...env, TOLLBOOK_OIDC_ISSUER: issuer })).not.toBeNull()
  })

  it.each([
    [{ TOLLBOOK_OIDC_ISSUER: 'login.example' }, 'TOLLBOOK_OIDC_ISSUER: must be an address with https://'],
    [{ TOLLBOOK_OIDC_ISSUER: 'http://login.example' }, 'TOLLBOOK_OIDC_ISSUER: must begin with https://'],
    [{ TOLLBOOK_OIDC_ISSUER: 'http://127.0.0.1.evil.example' }, 'TOLLBOOK_OIDC_ISSUER: must begin with https://'],
    [{ TOLLBOOK_OIDC_ISSUER: 'https://a:b@login.example' }, 'TOLLBOOK_OIDC_ISSUER: must not hold a user'],
    [{ TOLLBOOK_OIDC_ISSUER: 'https://login.example/?x=1' }, 'TOLLBOOK_OIDC_ISSUER: must end before'],
    [{ TOLLBOOK_OIDC_ISSUER: '' }, 'TOLLBOOK_OIDC_ISSUER: is needed beside TOLLBOOK_OIDC_CLIENT_ID'],
    [{ TOLLBOOK_OIDC_CLIENT_ID: '' }, 'TOLLBOOK_OIDC_CLIENT_ID: is needed'],
    [{ TOLLBOOK_OIDC_SCOPES: 'profile' }, 'TOLLBOOK_OIDC_SCOPES: must hold openid'],
    [{ TOLLBOOK_OIDC_LABEL: 'x'.repeat(61) }, 'TOLLBOOK_OIDC_LABEL: must have at most 60'],
  ])('names the setting at fault: %j', (change, message) => {
    const attempt = () => read({ ...env, ...change })
    expect(attempt).toThrow(ConfigError)
    expect(attempt).toThrow(message)
    expect(attempt).not.toThrow(/do-not-tell|\n/)
  })

  it('needs roles, and says in which file they are wrong', () => {
    expect(() => read(env, tmpdir())).toThrow('TOLLBOOK_OIDC_ISSUER: needs oidc.roles in tollbook.config.json')
    write({ oidc: [] })
    expect(() => read()).toThrow('tollbook.config.json: oidc must be an object with "roles"')
    write({ oidc: { roles: [], admins: [] } })
    expect(() => read()).toThrow('tollbook.config.json: oidc.admins is no known setting')
    write({ oidc: { roles: [{ claim: 'groups', equals: 'x', permissions: ['Viewer'] }] } })
    expect(() => read()).toThrow('tollbook.config.json: oidc.roles.0.projects must be "all"')
    expect(() => read({})).toThrow('TOLLBOOK_OIDC_ISSUER: is needed beside oidc in tollbook.config.json')
  })
})
