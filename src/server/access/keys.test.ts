import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeAudit } from '../audit/audit.ts'
import type { Store } from '../store/store.ts'
import { openTestStore } from '../store/test-store.ts'
import { makeAccess } from './access.ts'
import { FLUSH_MS } from './key-uses.ts'
import { openKeys } from './keys.ts'
import { COPY_MS } from './memory-copy.ts'
import { saveKey } from './save-key.ts'

const OWNER = 'the-owner-key-of-this-test'
const HERE = '127.0.0.1'
let now = Date.parse('2026-11-01T00:00:00.000Z')
let store: Store
let remove: () => Promise<void>
/** Statements that the store was asked. */
let asked = 0

beforeAll(async () => {
  const test = await openTestStore()
  remove = test.remove
  store = {
    ...test.store,
    query: (...given) => {
      asked += 1
      return test.store.query(...given)
    },
  }
})
afterAll(() => remove())

/** A gateway's own view of the keys; several share the store. */
function open() {
  const keys = openKeys(store, () => now)
  return { keys, access: makeAccess(OWNER, keys, makeAudit(store)) }
}

const given = {
  label: 'Test',
  projectId: 'p',
  permissions: ['Viewer'],
  masked: false,
  expiresAt: null,
  createdBy: 'Tests',
} as const

describe('keys in memory', () => {
  it('ask the store once, however many requests come', async () => {
    const { keys, access } = open()
    await saveKey(keys, 'secret-1', given)
    const before = asked
    await Promise.all(Array.from({ length: 50 }, () => access.byKey(' secret-1 ', HERE)))
    await access.byKey('unknown', HERE)
    expect(asked).toBe(before)
    now += COPY_MS
    const answers = await Promise.all(Array.from({ length: 50 }, () => access.byKey('secret-1', HERE)))
    expect(asked).toBe(before + 1)
    expect(answers.every((principal) => principal?.name === 'Test')).toBe(true)
  })

  it('learn within some seconds what another gateway has made, changed or revoked', async () => {
    const [here, there] = [open(), open()]
    expect(await here.access.byKey('secret-2', HERE)).toBeUndefined()
    const key = await saveKey(there.keys, 'secret-2', given)
    expect(await here.access.byKey('secret-2', HERE)).toBeUndefined()
    now += COPY_MS
    expect(await here.access.byKey('secret-2', HERE)).toMatchObject({ kind: 'key', id: key.id, projects: ['p'] })
    await there.keys.ring.save({ ...key, permissions: ['Read Call Log'], changedAt: key.changedAt + 1 })
    now += COPY_MS
    expect((await here.access.byKey('secret-2', HERE))?.channels).toEqual(new Set(['call']))
    await there.keys.ring.save({ ...key, revokedAt: new Date(now).toISOString() })
    now += COPY_MS
    expect(await here.access.byKey('secret-2', HERE)).toBeUndefined()
  })

  it('are read anew when the clock was set back', async () => {
    const [here, there] = [open(), open()]
    await here.access.byKey('secret-3', HERE)
    await saveKey(there.keys, 'secret-3', given)
    now -= 3_600_000
    expect(await here.access.byKey('secret-3', HERE)).toBeDefined()
    now += 3_600_000
  })

  it('do not forget a change because of a reading that began before it', async () => {
    let release: (() => void) | undefined
    const slow: Store = {
      ...store,
      query: async <Row>(...args: Parameters<Store['query']>) => {
        const rows = await store.query<Row>(...args)
        await new Promise<void>((resolve) => {
          release = resolve
        })
        return rows
      },
    }
    let current = slow
    const keys = openKeys({ ...store, query: (...args) => current.query(...args) }, () => now)
    const reading = keys.ring.byHash('anything')
    await vi.waitFor(() => expect(release).toBeDefined())
    current = store
    const key = { ...(await saveKey(open().keys, 'secret-4', given)), changedAt: now * 1000 + 1 }
    await keys.ring.save(key)
    release?.()
    await reading
    expect((await keys.ring.byId(key.id))?.id).toBe(key.id)
  })

  it('refuse a blank secret and one that opens another key', async () => {
    const { keys } = open()
    await saveKey(keys, 'secret-5', given)
    await expect(saveKey(keys, ' secret-5 ', given)).rejects.toThrow('another key')
    await expect(saveKey(keys, '  ', given)).rejects.toThrow('needs a secret')
  })

  it('take a secret again after its key has expired', async () => {
    const { keys, access } = open()
    await saveKey(keys, 'secret-6', { ...given, label: 'First', expiresAt: new Date(now + 1).toISOString() })
    now += 2
    await saveKey(keys, 'secret-6', { ...given, label: 'Second' })
    expect((await access.byKey('secret-6', HERE))?.name).toBe('Second')
  })
})

describe('the last use', () => {
  it('is written once a minute, and when the gateway stops', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const written: number[] = []
      const counting = openKeys(
        { ...store, insert: async (_table, rows) => void (rows.length > 0 && written.push(rows.length)) },
        () => now,
      )
      counting.uses.note('a')
      counting.uses.note('a')
      counting.uses.note('b')
      await vi.advanceTimersByTimeAsync(FLUSH_MS - 1)
      expect(written).toEqual([])
      await vi.advanceTimersByTimeAsync(1)
      expect(written).toEqual([2])
      counting.uses.note('a')
      await counting.uses.close()
      expect(written).toEqual([2, 1])
    } finally {
      vi.useRealTimers()
    }
  })

  it('is kept until the store takes it, and the newest one counts', async () => {
    let away = true
    const keys = openKeys(
      { ...store, insert: (table, rows) => (away ? Promise.reject(new Error('away')) : store.insert(table, rows)) },
      () => now,
    )
    keys.uses.note('used')
    await keys.uses.close()
    expect((await keys.uses.read()).get('used')).toBe(now)
    expect((await open().keys.uses.read()).has('used')).toBe(false)
    away = false
    await keys.uses.close()
    expect((await open().keys.uses.read()).get('used')).toBe(now)
    const late = open()
    now += 1000
    late.keys.uses.note('used')
    expect((await late.keys.uses.read()).get('used')).toBe(now)
  })
})
