// What one gateway begins another goes on with: two of them over one ClickHouse server, asked in turn.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COPY_MS } from './access/memory-copy.ts'
import { makeOidc } from './access/oidc/oidc.ts'
import { checkRoles } from './access/oidc/roles.ts'
import { CLIENT, startTestProvider, type TestProvider } from './access/oidc/test-provider.ts'
import { isSameOwnerKey } from './access/owner-key-mark.ts'
import { openBrowser } from './http/test-browser.ts'
import { ANNA, fill, PROJECT, smsRows } from './lookup/test-contacts.ts'
import { askSource } from './mirror/mirror.ts'
import { unreachableSource } from './mirror/test-ledger.ts'
import { runErasures } from './privacy/erasure/run-erasure.ts'
import { entry, hidden, item, reveal, shown } from './reveal/test-reveals.ts'
import { type Balanced, openBalanced } from './test-balanced.ts'
import { checkFiles } from './test-balanced-files.ts'
import { OWNER_KEY } from './test-gateway.ts'

const CONSOLE = 'http://console.test'
const roles = checkRoles([{ claim: 'groups', equals: 'desk', permissions: ['Read SMS Log'], projects: 'all' }])
if ('mistake' in roles) throw new Error(roles.mistake)

const source = unreachableSource()

let provider: TestProvider
let offset = 0
const now = () => Date.now() + offset
let both: Balanced
beforeAll(async () => {
  provider = await startTestProvider({ anna: { name: 'Anna', groups: ['desk'] } }, [
    `${CONSOLE}/api/session/oidc/callback`,
  ])
  const config = {
    ...{ issuer: new URL(provider.issuer), clientId: CLIENT.id, clientSecret: CLIENT.secret, label: 'Acme', roles },
    ...{ scopes: 'openid profile groups', publicUrl: CONSOLE },
  }
  both = await openBalanced(() => ({
    now,
    sources: [source],
    access: { oidc: makeOidc(config, OWNER_KEY, now) },
  }))
  await fill(both)
})
afterAll(async () => {
  await both.close()
  await provider.close()
})

const cookieOf = (header: unknown) => String(header).split(';')[0] ?? ''
const signIn = async (key: string) => {
  const answer = await both.balancer.inject({ method: 'POST', url: '/api/session', payload: { key } })
  return cookieOf(answer.headers['set-cookie'])
}

describe('who asks', () => {
  it('is signed in at every gateway at once, and signed out', async () => {
    const cookie = await signIn(OWNER_KEY)
    const read = () => both.balancer.inject({ url: '/api/session', headers: { cookie } })
    for (let n = 0; n < 4; n++) expect((await read()).statusCode).toBe(200)
    const headers = { cookie, 'sec-fetch-site': 'same-origin' }
    await both.balancer.inject({ method: 'DELETE', url: '/api/session', headers })
    // The other one has a copy of five seconds.
    offset += COPY_MS
    for (let n = 0; n < 2; n++) expect((await read()).statusCode).toBe(401)
  })

  it('may use a key that another gateway has just made, and its session', async () => {
    const made = (await both.post('/api/keys', { label: 'Desk', projectId: PROJECT, permissions: ['Viewer'] })).json()
    const caller = both.as(made.secret)
    const count = async () => (await caller.post('/api/sms-log/count')).statusCode
    expect([await count(), await count()]).toEqual([200, 200])
    const cookie = await signIn(made.secret)
    const read = async () => (await both.balancer.inject({ url: '/api/session', headers: { cookie } })).statusCode
    expect([await read(), await read()]).toEqual([200, 200])
  })

  it('comes back from the provider to any of them', async () => {
    for (let n = 0; n < 2; n++) {
      const browser = openBrowser(both.balancer, CONSOLE)
      expect(await browser.ends(await browser.signInAs('anna'))).toBe('/sms?range=today')
      expect([await browser.session(), await browser.session()]).toMatchObject([{ name: 'Anna' }, { name: 'Anna' }])
      // So that the next one begins at the other gateway.
      await both.get('/healthz')
    }
  })

  it('needs gateways of one owner key, and one with another is noticed', async () => {
    const { store } = both.first
    expect(await isSameOwnerKey(store, OWNER_KEY)).toBe(true)
    expect(await isSameOwnerKey(both.second.store, OWNER_KEY)).toBe(true)
    expect(await isSameOwnerKey(store, `${OWNER_KEY} `)).toBe(false)
    expect(await isSameOwnerKey(store, `${OWNER_KEY} `)).toBe(true)
  })
})

describe('what is asked', () => {
  const ids = (answer: { json(): { data: { _id: string }[] } }) => answer.json().data.map(({ _id }) => _id)

  it('is answered alike, page after page', async () => {
    const list = (skip: number, limit: number) => both.post(`/api/sms-log/get-list?skip=${skip}&limit=${limit}`)
    const whole = ids(await list(0, 10))
    expect(whole).toHaveLength(smsRows.length)
    expect([...ids(await list(0, 2)), ...ids(await list(2, 2)), ...ids(await list(4, 2))]).toEqual(whole)
    expect((await both.get(`/api/sms-log/${whole[0]}/get-item`)).json()._id).toBe(whole[0])
  })

  it('goes on where another gateway left off: a lookup, and the log of SendZen', async () => {
    const address = `/api/lookup?number=${encodeURIComponent(ANNA)}&limit=1`
    const first = (await both.get(address)).json()
    const second = (await both.get(`${address}&cursor=${encodeURIComponent(first.nextCursor)}`)).json()
    expect(second.entries).toHaveLength(1)
    expect(second.entries[0]._id).not.toBe(first.entries[0]._id)
    const headers = { authorization: `Bearer ${OWNER_KEY}` }
    const log = async (query: string) =>
      (await both.balancer.inject({ url: `/v1/logs?pageSize=1${query}`, headers })).json().data
    const { next_page_token } = await log('')
    expect((await log(`&nextPageToken=${encodeURIComponent(next_page_token)}`)).logs).toHaveLength(1)
  })

  it('is revealed and masked again everywhere at once', async () => {
    const masked = { permissions: ['Project Member'], projectId: PROJECT, masked: true, rights: ['reveal'] } as const
    const { secret } = await both.first.makeKey(masked)
    const caller = both.as(secret)
    for (const _gateway of [1, 2]) expect(await item(caller)).toMatchObject(hidden)
    const { id } = (await reveal(caller, entry)).json()
    for (const _gateway of [1, 2]) expect(await item(caller)).toMatchObject(shown)
    await caller.inject({ method: 'DELETE', url: `/api/reveals/${id}` })
    for (const _gateway of [1, 2]) expect(await item(caller)).toMatchObject(hidden)
  })
})

describe('what is kept', () => {
  it('is there for the next one: views, budgets, and what sources are told', async () => {
    const { view } = (await both.post('/api/views', { channel: 'sms', name: 'Mine', search: '' })).json()
    const renamed = await both.inject({
      ...{ method: 'PATCH', url: `/api/views/${view.id}` },
      payload: { updatedAt: view.updatedAt, name: 'Yours' },
    })
    expect(renamed.statusCode).toBe(200)
    const views = (await both.get('/api/views?channel=sms')).json().views as { name: string }[]
    expect(views.map(({ name }) => name)).toEqual(['Yours'])

    const { budget } = (await both.post('/api/budgets', { name: 'All', amountInUSDCents: '100' })).json()
    expect((await both.get('/api/budgets')).json().budgets).toMatchObject([{ id: budget.id }])

    await both.post(`/api/sources/${source.id}/act`, { action: 'pause' })
    const paused = async () => (await both.get('/api/sources')).json().sources[0].state
    expect([await paused(), await paused()]).toEqual(['paused', 'paused'])
  })

  it('does not hang on whose clock is ahead', async () => {
    const { store } = both.first
    const ahead = (Date.now() + 3_600_000) * 1000
    await store.insert('mirror_control', [
      { source_id: source.id, paused: true, run_at: 0, retry_at: 0, changed_at: ahead },
    ])
    await askSource(store, source, 'resume')
    expect((await both.get('/api/sources')).json().sources[0].state).not.toBe('paused')
  })

  it('is erased by who erases, and told by all', async () => {
    const asked = { number: ANNA, projectId: PROJECT, reason: 'Asked by them' }
    const { job } = (await both.post('/api/erasures', asked)).json()
    const { store, audit } = both.second.deps
    await runErasures({ store, audit, version: '0.0.0', now: Date.now })
    const state = async () => (await both.get(`/api/erasures/${job.id}`)).json().job.state
    expect([await state(), await state()]).toEqual(['done', 'done'])
    const found = async () => (await both.get(`/api/lookup?number=${encodeURIComponent(ANNA)}`)).json().entries.length
    // What is left is of another project.
    expect([await found(), await found()]).toEqual([1, 1])
  })
})

describe('files and work', () => checkFiles(() => both))
