import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Store } from '../store/store.ts'
import { openTestStore } from '../store/test-store.ts'
import { writeControl } from './control.ts'
import { readLedger, writeLedger } from './ledger.ts'
import { newWindow } from './ledger-row.ts'
import { runMirror } from './mirror.ts'
import { serveTest, type TestAnswer, type TestHttp, testSourceConfig } from './upstream/test-http.ts'

let test: { store: Store; remove: () => Promise<void> }
const ends: (() => Promise<void>)[] = []
beforeAll(async () => {
  test = await openTestStore()
})
afterAll(() => test.remove())
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** A source that answers as `answer` says; the id keeps one test's ledger from another's. */
async function serve(id: string, answer: () => TestAnswer | undefined) {
  const server = await serveTest(() => answer() ?? { body: { data: [], count: 0, limit: 1000 } })
  ends.push(() => server.close())
  return { server, source: testSourceConfig('oneuptime', server.url, { id, channels: ['sms'], everySeconds: 3600 }) }
}

function mirror(source: ReturnType<typeof testSourceConfig>): void {
  const stopper = new AbortController()
  const ended = runMirror(test.store, [source], () => {}, stopper.signal)
  ends.push(() => {
    stopper.abort()
    return ended
  })
}

const wish = (id: string, kind: 'runAt' | 'retryAt') =>
  writeControl(test.store, id, { paused: false, runAt: 0, retryAt: 0, [kind]: Date.now() })

/** Resolves once the server has been left alone for longer than a mirror looks for wishes. */
async function untilQuiet({ requests }: TestHttp): Promise<number> {
  for (let seen = -1; seen !== requests.length; ) {
    seen = requests.length
    await new Promise((resolve) => setTimeout(resolve, 2500))
  }
  return requests.length
}

describe('what people ask of a source', () => {
  it('is heard although nobody mirrored it when they asked', async () => {
    const { source } = await serve('asked-before', () => undefined)
    const window = newWindow(source.id, 'sms', 'backfill', '2026-06-01T00:00:00.000000Z', '2026-06-02T00:00:00.000000Z')
    await writeLedger(test.store, [{ ...window, state: 'set_aside', attempts: 8, startedAt: Date.now() - 60_000 }])
    await wish(source.id, 'retryAt')
    mirror(source)
    await vi.waitFor(async () => {
      const rows = await readLedger(test.store, source.id, 'sms')
      expect(rows.find(({ lane }) => lane === 'backfill')).toMatchObject({ state: 'done', attempts: 0 })
    }, 10_000)
  })

  it('leaves alone what was set aside after they asked', async () => {
    const { source, server } = await serve('asked-long-ago', () => undefined)
    const window = newWindow(source.id, 'sms', 'backfill', '2026-06-01T00:00:00.000000Z', '2026-06-02T00:00:00.000000Z')
    await wish(source.id, 'retryAt')
    await writeLedger(test.store, [{ ...window, state: 'set_aside', attempts: 8, startedAt: Date.now() + 1000 }])
    mirror(source)
    await untilQuiet(server)
    const rows = await readLedger(test.store, source.id, 'sms')
    expect(rows.find(({ lane }) => lane === 'live')).toMatchObject({ state: 'done' })
    expect(rows.find(({ lane }) => lane === 'backfill')).toMatchObject({ state: 'set_aside' })
  })

  it('ends the silence after a refused key, once for each time', async () => {
    let refuses = true
    const { source, server } = await serve('refused', () => (refuses ? { status: 401, body: {} } : undefined))
    mirror(source)
    await vi.waitFor(() => expect(server.requests).not.toHaveLength(0), 10_000)
    const refused = await untilQuiet(server)
    await wish(source.id, 'runAt')
    await vi.waitFor(() => expect(server.requests.length).toBeGreaterThan(refused), 10_000)
    const again = await untilQuiet(server)
    expect(again).toBe(2 * refused)
    refuses = false
    await wish(source.id, 'runAt')
    await vi.waitFor(async () => {
      const [live] = await readLedger(test.store, source.id, 'sms')
      expect(live).toMatchObject({ lane: 'live', state: 'done' })
    }, 10_000)
  })
})
