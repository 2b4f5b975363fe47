import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      port: 4400,
      host: '127.0.0.1',
      dataDirectory: './data',
      ownerKey: undefined,
      demoRows: 200_000,
      sources: [],
      store: { kind: 'embedded', directory: './data' },
      publicUrl: undefined,
      allowPrivateWebhooks: false,
      trustProxy: 0,
      revealMinutes: 10,
      sessions: { idleMs: 12 * 3_600_000, absoluteMs: 7 * 86_400_000 },
      oidc: null,
    })
  })

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', TOLLBOOK_CLICKHOUSE_URL: '' })).toMatchObject({
      port: 4400,
      store: { kind: 'embedded' },
    })
  })

  it('points at a server by URL', () => {
    expect(
      readConfig({ TOLLBOOK_CLICKHOUSE_URL: 'https://ch.example:8443', TOLLBOOK_CLICKHOUSE_USER: 'u' }).store,
    ).toEqual({
      kind: 'server',
      url: 'https://ch.example:8443',
      username: 'u',
      password: '',
      database: 'tollbook',
    })
  })

  it('knows where people open the console, and whether webhooks stay out of its network', () => {
    const env = { TOLLBOOK_PUBLIC_URL: 'https://console.example/', TOLLBOOK_ALLOW_PRIVATE_WEBHOOKS: '1' }
    expect(readConfig(env)).toMatchObject({ publicUrl: 'https://console.example', allowPrivateWebhooks: true })
  })

  it('makes no demo data for whoever names a source', () => {
    const env = { ONEUPTIME_URL: 'https://oneuptime.example', ONEUPTIME_API_KEY: 'key', TOLLBOOK_DEMO: '500' }
    expect(readConfig(env)).toMatchObject({ demoRows: 0, sources: [{ id: 'oneuptime' }] })
  })

  it('listens beyond this machine with a key that somebody chose, and no other', () => {
    for (const HOST of ['127.0.0.1', '127.0.0.2', '::1', 'localhost'])
      expect(readConfig({ HOST })).toMatchObject({ host: HOST })
    for (const HOST of ['0.0.0.0', '::', '10.0.0.5', 'console.example']) {
      expect(() => readConfig({ HOST })).toThrow(/^HOST: [^\n]+ set TOLLBOOK_OWNER_KEY [^\n]+$/)
      expect(readConfig({ HOST, TOLLBOOK_OWNER_KEY: 'a-key-of-our-own' })).toMatchObject({ host: HOST })
    }
  })

  it.each([
    ['2', 2],
    ['10.0.0.1, 10.1.0.0/16', ['10.0.0.1', '10.1.0.0/16']],
    ['fd00::/8', ['fd00::/8']],
  ])('believes the proxies of %s', (text, trustProxy) => {
    expect(readConfig({ TOLLBOOK_TRUST_PROXY: text })).toMatchObject({ trustProxy })
  })

  it.each([
    ['TOLLBOOK_TRUST_PROXY', 'true'],
    ['TOLLBOOK_TRUST_PROXY', '10.0.0.1/33'],
    ['PORT', '70000'],
    ['TOLLBOOK_DEMO', 'many'],
    ['TOLLBOOK_OWNER_KEY', 'short'],
    ['TOLLBOOK_CLICKHOUSE_URL', 'ch.example:8123'],
    ['TOLLBOOK_PUBLIC_URL', 'ftp://console.example'],
    ['TOLLBOOK_ALLOW_PRIVATE_WEBHOOKS', 'yes'],
    ['TOLLBOOK_REVEAL_MINUTES', '0'],
    ['TOLLBOOK_REVEAL_MINUTES', '61'],
    ['TOLLBOOK_CLICKHOUSE_DATABASE', 'a;b'],
    // A cluster without the address of a server.
    ['TOLLBOOK_CLICKHOUSE_CLUSTER', 'main'],
    ['TOLLBOOK_CLICKHOUSE_CLUSTER', "a'b"],
  ])('names a bad %s in one line', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError)
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: [^\\n]+$`))
  })
})
