// Signing in through a real OpenID provider, as a browser does it: redirect by redirect, with its cookies.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { oidcPaths } from '#contract/routes/session.ts'
import { makeAccess } from '../access/access.ts'
import { makeOidc } from '../access/oidc/oidc.ts'
import { checkRoles } from '../access/oidc/roles.ts'
import { CLIENT, startTestProvider, type TestProvider } from '../access/oidc/test-provider.ts'
import { TRANSACTION_MS } from '../access/oidc/transaction.ts'
import { buildApp } from '../app.ts'
import { param, sql } from '../store/sql.ts'
import { OWNER_KEY, openTestGateway, type TestGateway } from '../test-gateway.ts'
import { openBrowser } from './test-browser.ts'

const CONSOLE = 'http://console.test'
const CALLBACK = CONSOLE + oidcPaths.callback
let offset = 0
const now = () => Date.now() + offset

const people = {
  anna: { name: 'Anna Weber', email: 'anna@acme.test', groups: ['desk', 'chess'] },
  boss: { preferred_username: 'boss', groups: ['desk', 'heads'] },
  guest: { name: 'Guest', groups: ['visitors'] },
}

const roles = checkRoles([
  { claim: 'groups', equals: 'desk', permissions: ['Read SMS Log'], rights: ['reveal'], projects: ['p'] },
  { claim: 'groups', equals: 'heads', permissions: ['Project Owner'], masked: false, projects: 'all' },
])
if ('mistake' in roles) throw new Error(roles.mistake)

let provider: TestProvider
let gateway: TestGateway
const oidcOf = (issuer: string) =>
  makeOidc(
    {
      issuer: new URL(issuer),
      clientId: CLIENT.id,
      clientSecret: CLIENT.secret,
      scopes: 'openid profile email groups',
      label: 'Acme account',
      roles,
      publicUrl: CONSOLE,
    },
    OWNER_KEY,
    now,
  )

beforeAll(async () => {
  provider = await startTestProvider(people, [CALLBACK])
  gateway = await openTestGateway({ now, access: { oidc: oidcOf(provider.issuer) } })
})
afterAll(async () => {
  await gateway.close()
  await provider.close()
})
beforeEach(() => {
  offset = 0
})

const browse = (app = gateway.app) => openBrowser(app, CONSOLE)

const notes = (since: number) =>
  gateway.store.query(
    sql`SELECT outcome, actor_kind AS actor, actor_name AS name, filter FROM audit_event
WHERE action = 'sign-in' AND at >= fromUnixTimestamp64Milli(${param('Int64', since)}) ORDER BY at`,
  )

describe('signing in through the provider', () => {
  it('gives what the roles of the claims give, and leads to the page that was asked for', async () => {
    const since = now()
    const browser = browse()
    const back = await browser.signInAs('anna')
    expect(await browser.ends(back)).toBe('/sms?range=today')
    expect(await browser.session()).toMatchObject({
      kind: 'user',
      name: 'Anna Weber',
      projectId: 'p',
      permissions: ['Read SMS Log'],
      channels: ['sms'],
      masked: true,
      mayReveal: true,
      mayExport: false,
      mayManageKeys: false,
    })
    expect([...browser.cookies().keys()]).toEqual(['tollbook_session'])
    expect(await notes(since)).toEqual([{ outcome: 'done', actor: 'user', name: 'Anna Weber', filter: '' }])
  })

  it('adds up all roles that match', async () => {
    const browser = browse()
    await browser.open(await browser.signInAs('boss'))
    expect(await browser.session()).toMatchObject({ name: 'boss', projectId: null, masked: false, mayImport: true })
  })

  it('asks for a code by PKCE, with a state and a nonce of its own each time', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => browse().open(`${CONSOLE}/api/session/oidc`)))
    const asked = one?.location?.searchParams
    expect(Object.fromEntries(asked ?? [])).toMatchObject({
      response_type: 'code',
      redirect_uri: CALLBACK,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    })
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked?.get(name)).not.toBe(two?.location?.searchParams.get(name))
  })

  it('ends the session that the browser had', async () => {
    const browser = browse()
    await browser.open(await browser.signInAs('anna'))
    const before = browser.cookies().get('tollbook_session')
    await browser.open(await browser.signInAs('anna'))
    const read = (token: string | undefined) =>
      gateway.app.inject({ url: '/api/session', headers: { cookie: `tollbook_session=${token}` } })
    expect((await read(before)).statusCode).toBe(401)
    expect((await read(browser.cookies().get('tollbook_session'))).json().name).toBe('Anna Weber')
  })

  it('is offered to whoever is not signed in', async () => {
    expect((await gateway.app.inject('/api/session/ways')).json()).toEqual({ provider: { label: 'Acme account' } })
  })
})

describe('nobody is signed in', () => {
  it('without a role, and that is written down', async () => {
    const since = now()
    const browser = browse()
    expect(await browser.ends(await browser.signInAs('guest'))).toBe('/sms?range=today#sign-in=no-role')
    expect(await browser.session()).toBe(401)
    expect(await notes(since)).toEqual([
      { outcome: 'refused', actor: '', name: '', filter: expect.stringContaining('no-role') },
    ])
  })

  it('whom the provider declines', async () => {
    const browser = browse()
    expect(await browser.ends(await browser.signInAs(''))).toBe('/sms?range=today#sign-in=declined')
  })

  it('in another browser than the one that began', async () => {
    const back = await browse().signInAs('anna')
    const victim = browse()
    expect(await victim.ends(back)).toBe('/#sign-in=expired')
    // Nor by one that has begun something of its own.
    await victim.open(`${CONSOLE}/api/session/oidc?to=/costs`)
    expect(await victim.ends(back)).toBe('/costs#sign-in=expired')
    expect(await victim.session()).toBe(401)
  })

  it('by an answer that came before, with its cookie or the code of another', async () => {
    const browser = browse()
    const back = await browser.signInAs('anna')
    const transaction = browser.cookies().get('tollbook_oidc') ?? ''
    await browser.open(back)
    const thief = browse()
    thief.cookies().set('tollbook_oidc', transaction)
    expect(await thief.ends(back)).toBe('/#sign-in=expired')
    // Its code in an answer to another question: the provider takes it once, and for its own challenge alone.
    const other = await thief.signInAs('boss')
    other.searchParams.set('code', back.searchParams.get('code') ?? '')
    expect(await thief.ends(other)).toBe('/sms?range=today#sign-in=failed')
    expect(await thief.session()).toBe(401)
  })

  it('after ten minutes, nor by a cookie that was changed', async () => {
    const browser = browse()
    const back = await browser.signInAs('anna')
    const sealed = browser.cookies().get('tollbook_oidc') ?? ''
    offset = TRANSACTION_MS + 1000
    expect(await browser.ends(back)).toBe('/#sign-in=expired')
    offset = 0
    const forged = `${Buffer.from(JSON.stringify({ state: back.searchParams.get('state') })).toString('base64url')}.${sealed.split('.')[1]}`
    browser.cookies().set('tollbook_oidc', forged)
    expect(await browser.ends(back)).toBe('/#sign-in=expired')
  })

  it('by an answer in the name of another issuer', async () => {
    const browser = browse()
    const back = await browser.signInAs('anna')
    back.searchParams.set('iss', 'https://evil.example')
    expect(await browser.ends(back)).toBe('/sms?range=today#sign-in=failed')
  })

  it('by claims that another issuer has signed', async () => {
    // It says that it is the issuer, and has the answers of another.
    const server = createServer(async (_request, response) => {
      const real = await fetch(`${provider.issuer}/.well-known/openid-configuration`)
      const { authorization_response_iss_parameter_supported: _no, ...metadata } = (await real.json()) as Record<
        string,
        unknown
      >
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ ...metadata, issuer }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const access = makeAccess(OWNER_KEY, gateway.keys, gateway.deps.audit, { oidc: oidcOf(issuer) })
    const app = await buildApp({ ...gateway.deps, access })
    const browser = browse(app)
    const back = await browser.signInAs('boss')
    back.searchParams.delete('iss')
    expect(await browser.ends(back)).toBe('/sms?range=today#sign-in=failed')
    await app.close()
    server.close()
  })

  it('elsewhere: an address outside the console is none', async () => {
    const browser = browse()
    for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', '/..//evil.example'])
      expect(await browser.ends(await browser.signInAs('anna', to))).toBe('/')
  })
})

it('says that the provider does not answer, and goes on when it does again', async () => {
  const closed = await startTestProvider(people, [CALLBACK])
  await closed.close()
  const access = makeAccess(OWNER_KEY, gateway.keys, gateway.deps.audit, { oidc: oidcOf(closed.issuer) })
  const app = await buildApp({ ...gateway.deps, access })
  const browser = browse(app)
  expect((await browser.open(`${CONSOLE}/api/session/oidc?to=/costs`)).location?.href).toBe(
    `${CONSOLE}/costs#sign-in=away`,
  )
  const again = await startTestProvider(people, [CALLBACK], Number(new URL(closed.issuer).port))
  const back = await browser.signInAs('anna')
  expect(await browser.ends(back)).toBe('/sms?range=today')
  // It goes away between the question and the answer.
  const late = await browser.signInAs('boss')
  await again.close()
  expect(await browser.ends(late)).toBe('/sms?range=today#sign-in=away')
  await app.close()
})

it('is not there where no provider is set up', async () => {
  const app = await buildApp({ ...gateway.deps, access: makeAccess(OWNER_KEY, gateway.keys, gateway.deps.audit) })
  for (const path of ['/api/session/oidc', '/api/session/oidc/callback?state=x&code=y'])
    expect((await app.inject(path)).json()).toMatchObject({ code: 'not_found' })
  expect((await app.inject('/api/session/ways')).json()).toEqual({ provider: null })
  await app.close()
})
