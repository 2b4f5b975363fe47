import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConfigError } from '../config-error.ts'
import { readSourcesConfig } from './read-sources-config.ts'

const SECRET = 'a-secret-nobody-may-see'
let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'tollbook-config-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

function write(content: unknown, name = 'tollbook.config.json'): string {
  const path = join(directory, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const read = (env: Record<string, string> = {}) => readSourcesConfig(env, directory)

const acme = { id: 'acme', kind: 'oneuptime', url: 'https://oneuptime.example', secret: SECRET }

const variable = (name: string) => `\${${name}}`

describe('sources from the environment', () => {
  it('are none when nothing is set', () => {
    expect(read()).toEqual([])
    expect(read({ ONEUPTIME_URL: '', ONEUPTIME_API_KEY: '', SENDZEN_TOKEN: '', TOLLBOOK_CONFIG: '' })).toEqual([])
  })

  it('are a OneUptime project and a SendZen account', () => {
    const env = {
      ONEUPTIME_URL: 'https://oneuptime.example/',
      ONEUPTIME_API_KEY: `${SECRET}\n`,
      SENDZEN_TOKEN: 'token',
    }
    expect(read(env)).toEqual([
      {
        id: 'oneuptime',
        kind: 'oneuptime',
        label: 'OneUptime',
        url: 'https://oneuptime.example',
        secret: SECRET,
        everySeconds: 60,
        startAt: null,
        order: 'newest-first',
        channels: ['sms', 'call', 'whatsapp'],
        consoleUrl: 'https://oneuptime.example',
        requestsPerSecond: 20,
      },
      {
        id: 'sendzen',
        kind: 'sendzen',
        label: 'SendZen',
        url: 'https://api.sendzen.io',
        secret: 'token',
        everySeconds: 60,
        startAt: null,
        order: 'newest-first',
        channels: ['whatsapp-incoming'],
        consoleUrl: null,
        requestsPerSecond: 10,
      },
    ])
  })

  it.each([
    [{ ONEUPTIME_URL: 'https://oneuptime.example' }, /^ONEUPTIME_API_KEY: is needed/],
    [{ ONEUPTIME_API_KEY: SECRET }, /^ONEUPTIME_URL: is needed/],
    [{ SENDZEN_URL: 'https://sendzen.example' }, /^SENDZEN_TOKEN: is needed/],
    [{ ONEUPTIME_URL: 'oneuptime.example', ONEUPTIME_API_KEY: SECRET }, /^ONEUPTIME_URL: must be an address/],
    [{ ONEUPTIME_URL: `ftp://${SECRET}.example`, ONEUPTIME_API_KEY: 'k' }, /^ONEUPTIME_URL: must be an address/],
    [
      { ONEUPTIME_URL: `https://me:${SECRET}@x.example`, ONEUPTIME_API_KEY: 'k' },
      /^ONEUPTIME_URL: must not hold a user/,
    ],
    [{ ONEUPTIME_URL: `https://x.example/?key=${SECRET}`, ONEUPTIME_API_KEY: 'k' }, /^ONEUPTIME_URL: must end before/],
    [
      { ONEUPTIME_URL: `https://x.example/${SECRET}`, ONEUPTIME_API_KEY: SECRET },
      /^ONEUPTIME_URL: must not hold the secret/,
    ],
    [{ SENDZEN_TOKEN: `${SECRET} and more` }, /^SENDZEN_TOKEN: must be printable ASCII/],
  ])('name the variable at fault: %j', (env, message) => expectMistake(env, message))
})

describe('sources from tollbook.config.json', () => {
  it('may be any number, with references to the environment in any text', () => {
    const channels = ['call', 'sms', 'call']
    write({
      sources: [
        {
          ...acme,
          secret: variable('KEY'),
          label: `Acme ${variable('PLACE')}`,
          everySeconds: 300,
          startAt: '2026-01-31',
          channels,
        },
        {
          id: 'acme-two',
          kind: 'sendzen',
          secret: `x${variable('KEY')}`,
          order: 'oldest-first',
          requestsPerSecond: 0.5,
        },
      ],
    })
    expect(read({ KEY: SECRET, PLACE: 'Berlin', SENDZEN_TOKEN: 'token' })).toMatchObject([
      { id: 'sendzen' },
      {
        id: 'acme',
        label: 'Acme Berlin',
        secret: SECRET,
        everySeconds: 300,
        startAt: '2026-01-31T00:00:00.000000Z',
        channels: ['call', 'sms'],
      },
      { id: 'acme-two', label: 'acme-two', secret: `x${SECRET}`, order: 'oldest-first', requestsPerSecond: 0.5 },
    ])
  })

  it('may lie where TOLLBOOK_CONFIG says', () => {
    write({ sources: [] })
    const path = write({ sources: [acme] }, 'other.json')
    expect(read({ TOLLBOOK_CONFIG: path })).toMatchObject([{ id: 'acme' }])
    expect(read({ TOLLBOOK_CONFIG: 'other.json' })).toMatchObject([{ id: 'acme' }])
  })

  it.each([
    [[{ ...acme, everyMinutes: 1 }], /source "acme": everyMinutes is no known setting$/],
    [[{ ...acme, secret: variable('NOT_THERE') }], /source "acme": secret refers to NOT_THERE, which is not set$/],
    [[{ ...acme, secret: `${variable(`${SECRET}!`)}` }], /source "acme": secret has a \$\{…\} that names no variable$/],
    [[{ ...acme, channels: ['sms', variable('NOT_THERE')] }], /source "acme": channels refers to NOT_THERE/],
    [[acme, acme], /source "acme": id is used by another source$/],
    [[{ ...acme, id: 'sendzen' }], /source "sendzen": id is used by another source$/],
    [[{ ...acme, id: 'Acme Inc' }], /source "Acme Inc": id must be lower-case/],
    [[acme, { ...acme, id: undefined }], /source number 2: id is missing$/],
    [[{ ...acme, kind: 'twilio' }], /source "acme": kind must be oneuptime or sendzen$/],
    [[{ ...acme, url: undefined }], /source "acme": url is missing$/],
    [[{ ...acme, url: `https://${SECRET}.example` }], /source "acme": url must not hold the secret$/],
    [[{ ...acme, consoleUrl: 'example' }], /source "acme": consoleUrl must be an address/],
    [[{ ...acme, secret: undefined }], /source "acme": secret is missing$/],
    [[{ ...acme, secret: 5 }], /source "acme": secret must be a text$/],
    [[{ ...acme, everySeconds: '60' }], /source "acme": everySeconds must be a number from 1 to 86400$/],
    [[{ ...acme, startAt: '31.01.2026' }], /source "acme": startAt must be a date/],
    [[{ ...acme, order: 'random' }], /source "acme": order must be newest-first or oldest-first$/],
    [[{ ...acme, channels: [] }], /source "acme": channels must be a list/],
    [
      [{ ...acme, channels: ['whatsapp-incoming'] }],
      /source "acme": channels may hold sms, call, whatsapp for OneUptime$/,
    ],
    [[{ ...acme, requestsPerSecond: 0 }], /source "acme": requestsPerSecond must be a number/],
    [['acme'], /source number 1 must be an object$/],
    [{}, /sources must be a list$/],
  ])('name file, source and setting: %j', (sources, message) => {
    write({ sources })
    expectMistake({ SENDZEN_TOKEN: 'token' }, message)
    expectMistake({ SENDZEN_TOKEN: 'token' }, /^tollbook\.config\.json: /)
  })

  it('say where the file is no JSON, without quoting it', () => {
    write(`{"sources": [\n{"secret": ${SECRET}}]}`)
    expectMistake({}, /^tollbook\.config\.json: is not JSON/)
    write(`{"sources": [\n{"secret": "${SECRET}" "id": 1}]}`)
    expectMistake({}, /^tollbook\.config\.json: is not JSON \(line 2\)$/)
    write([])
    expectMistake({}, /^tollbook\.config\.json: must hold an object with "sources"$/)
    write({ sorces: [] })
    expectMistake({}, /^tollbook\.config\.json: sorces is no known setting$/)
  })

  it('name TOLLBOOK_CONFIG when its file is not there', () => {
    expectMistake({ TOLLBOOK_CONFIG: 'nowhere.json' }, /^TOLLBOOK_CONFIG: .*nowhere\.json cannot be read \(ENOENT\)$/)
  })
})

/** One line that matches, and shows no secret. */
function expectMistake(env: Record<string, string>, message: RegExp): void {
  const thrown = caught(() => read(env))
  expect(thrown).toBeInstanceOf(ConfigError)
  const text = String((thrown as Error).message)
  expect(text).toMatch(message)
  expect(text).not.toMatch(/\n/)
  expect(text).not.toContain(SECRET)
}

function caught(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return undefined
}
