// Sessions over the real engine, with a clock of the test's own; several gateways share the store.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Audit, makeAudit } from '../../audit/audit.ts'
import { param, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { openTestStore } from '../../store/test-store.ts'
import { makeAccess } from '../access.ts'
import { openKeys } from '../keys.ts'
import { COPY_MS } from '../memory-copy.ts'
import { saveKey } from '../save-key.ts'
import { writeSessions } from './session-rows.ts'
import { GRACE_MS, MAX_SESSIONS, ROTATE_MS, SEEN_MS } from './sessions.ts'

const OWNER = 'the-owner-key-of-this-test'
const here = { address: '192.0.2.1', userAgent: 'Test' }
const HOUR = 3_600_000
let now = Date.parse('2026-11-01T00:00:00.000Z')
let store: Store
let audit: Audit
let remove: () => Promise<void>

beforeAll(async () => {
  const test = await openTestStore()
  remove = test.remove
  store = { ...test.store, isShared: true }
  audit = makeAudit(store, () => now)
})
afterAll(() => remove())
beforeEach(() => {
  now += HOUR
})

function open(ownerKey = OWNER) {
  const keys = openKeys(store, () => now)
  const access = makeAccess(ownerKey, keys, audit)
  const opens = async (token: string) => (await access.bySession(token, here)) !== undefined
  return { keys, access, opens }
}
type Gateway = ReturnType<typeof open>

async function signIn({ access }: Gateway, key = OWNER): Promise<{ id: string; token: string }> {
  const signedIn = await access.startSession(key, here)
  if (!signedIn?.token) throw new Error('not signed in')
  return { id: signedIn.session.id, token: signedIn.token }
}

const given = {
  label: 'Desk',
  projectId: 'p',
  permissions: ['Viewer'],
  masked: false,
  expiresAt: null,
  createdBy: 'Tests',
} as const

describe('a token', () => {
  it('is kept nowhere, and opens nothing once the owner key is another', async () => {
    const gateway = open()
    const { token } = await signIn(gateway)
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(await store.query(sql`SELECT * FROM session`))).not.toContain(token)
    expect(await gateway.opens(token)).toBe(true)
    expect(await open('another-owner-key').opens(token)).toBe(false)
    expect(await gateway.opens(token.slice(0, -1))).toBe(false)
  })

  it('is known at once where somebody else signed it in', async () => {
    const [mine, theirs] = [open(), open()]
    await theirs.opens('fills the copy')
    now += 500
    const { token } = await signIn(mine)
    expect(await theirs.opens(token)).toBe(true)
  })

  it('is replaced after a quarter of an hour, and told again until the new one is used', async () => {
    const gateway = open()
    const { access, opens } = gateway
    const { token } = await signIn(gateway)
    now += ROTATE_MS - 1
    expect(await access.bySession(token, here)).toMatchObject({ token: null })
    now += 1
    const renewed = (await access.bySession(token, here))?.token ?? ''
    expect(renewed).toMatch(/^[\w-]{43}$/)
    // The answer may have been lost: nobody is shut out for that.
    now += GRACE_MS * 10
    expect((await access.bySession(token, here))?.token).toBe(renewed)
    expect(await opens(renewed)).toBe(true)
    now += GRACE_MS - 1
    expect(await access.bySession(token, here)).toMatchObject({ token: null })
    expect(await access.bySession(renewed, here)).toMatchObject({ token: null })
  })

  it('is renewed by every gateway alike', async () => {
    const [mine, theirs] = [open(), open()]
    const { token } = await signIn(mine)
    now += ROTATE_MS
    const renewed = (await mine.access.bySession(token, here))?.token ?? ''
    expect((await theirs.access.bySession(token, here))?.token).toBe(renewed)
    expect(await Promise.all([mine.opens(renewed), theirs.opens(renewed), mine.opens(renewed)])).toEqual([
      true,
      true,
      true,
    ])
  })

  it('that was replaced ends the session when it is used later: somebody has a copy', async () => {
    const gateway = open()
    const { id, token } = await signIn(gateway)
    now += ROTATE_MS
    const renewed = (await gateway.access.bySession(token, here))?.token ?? ''
    await gateway.opens(renewed)
    now += GRACE_MS
    expect(await gateway.opens(token)).toBe(false)
    expect(await gateway.opens(renewed)).toBe(false)
    const rows = await store.query(
      sql`SELECT action, reason, actor_kind, address FROM audit_event WHERE subject_id = ${param('String', id)}`,
    )
    const reason = expect.stringContaining('used again')
    expect(rows).toEqual([{ action: 'session-revoke', reason, actor_kind: 'owner', address: here.address }])
  })
})

describe('a session', () => {
  it('ends when it was not used for twelve hours', async () => {
    const gateway = open()
    const { token } = await signIn(gateway)
    now += 12 * HOUR - 1
    const renewed = (await gateway.access.bySession(token, here))?.token ?? ''
    await gateway.access.sessions.close()
    now += 12 * HOUR - 1
    expect(await gateway.opens(renewed)).toBe(true)
    now += 12 * HOUR
    expect(await gateway.opens(renewed)).toBe(false)
    expect(await open().opens(renewed)).toBe(false)
  })

  it('ends after seven days, however much it is used', async () => {
    const gateway = open()
    const limits = { idleMs: 8 * 24 * HOUR, absoluteMs: 7 * 24 * HOUR }
    const patient = makeAccess(OWNER, gateway.keys, audit, { sessions: limits })
    const begun = await patient.startSession(OWNER, here)
    now += 7 * 24 * HOUR - 1
    expect(await patient.bySession(begun?.token ?? '', here)).toBeDefined()
    now += 1
    expect(await patient.bySession(begun?.token ?? '', here)).toBeUndefined()
  })

  it('ends with its key and follows its permissions', async () => {
    const gateway = open()
    const { keys, access, opens } = gateway
    const key = await saveKey(keys, 'secret-of-the-desk', given)
    const { token } = await signIn(gateway, 'secret-of-the-desk')
    expect((await access.bySession(token, here))?.principal).toMatchObject({ id: key.id, mayManageKeys: false })
    await keys.ring.save({ ...key, rights: ['manage-keys'], changedAt: key.changedAt + 1 })
    expect((await access.bySession(token, here))?.principal).toMatchObject({ mayManageKeys: true })
    await keys.ring.save({ ...key, revokedAt: new Date(now).toISOString() })
    expect(await opens(token)).toBe(false)
  })

  it('ended at one gateway ends here at once and elsewhere within seconds, whatever is noted there meanwhile', async () => {
    const [mine, theirs] = [open(), open()]
    const { id, token } = await signIn(mine)
    expect(await theirs.opens(token)).toBe(true)
    now += SEEN_MS
    const session = await mine.access.sessions.byId(id)
    await mine.access.sessions.end(session ? [session] : [], 'revoked')
    expect(await mine.opens(token)).toBe(false)
    // A gateway that does not know yet writes down a use.
    await theirs.opens(token)
    await theirs.access.sessions.close()
    now += COPY_MS
    expect(await theirs.opens(token)).toBe(false)
    expect(await theirs.access.bySessionId(id)).toBeUndefined()
    expect(await open().opens(token)).toBe(false)
  })

  it('remembers within a minute when and from where it was used', async () => {
    const gateway = open()
    const { id, token } = await signIn(gateway)
    const elsewhere = { address: '2001:db8::7', userAgent: 'Phone' }
    const used = async () => {
      await gateway.access.bySession(token, elsewhere)
      await gateway.access.sessions.close()
      return open().access.sessions.byId(id)
    }
    now += SEEN_MS - 1
    expect(await used()).toMatchObject({ visit: here })
    now += 1
    expect(await used()).toMatchObject({ visit: elsewhere, seenAt: now })
  })

  it('makes room for a new one when there are very many', async () => {
    const gateway = open()
    await saveKey(gateway.keys, 'secret-of-a-script', { ...given, label: 'Script' })
    const first = await signIn(gateway, 'secret-of-a-script')
    const others = await signIn(gateway)
    const session = await gateway.access.sessions.byId(first.id)
    if (!session) throw new Error('signed in above')
    const newer = { ...session, seenAt: now + 1, tokenHash: '', nextHash: '' }
    await writeSessions(
      store,
      Array.from({ length: MAX_SESSIONS - 1 }, (_none, n) => ({ ...newer, id: `script-${n}` })),
    )
    now += COPY_MS
    expect(await gateway.opens(first.token)).toBe(true)
    now += 1
    await signIn(gateway, 'secret-of-a-script')
    expect(await gateway.opens(first.token)).toBe(false)
    expect(await gateway.opens(others.token)).toBe(true)
  })
})
