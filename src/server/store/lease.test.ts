// Who does what only one may do, over the real engine; each holder is a process of its own.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LeaseTimes, makeLeases } from './lease.ts'
import { type Store, StoreUnavailable } from './store.ts'
import { openTestStore } from './test-store.ts'

const times: LeaseTimes = { beat: 50, lost: 1500, settle: 40 }
let store: Store
let remove: () => Promise<void>
const stopping = new AbortController()

beforeAll(async () => {
  const test = await openTestStore()
  remove = test.remove
  store = { ...test.store, isShared: true }
})
afterAll(async () => {
  stopping.abort()
  await Promise.all(holding)
  await remove()
})

const holding: Promise<void>[] = []
const warned: string[] = []

/** A process that would do the work; `away` cuts it off from the store. */
function start(name: string) {
  const [stop, at] = [new AbortController(), { work: 0, begun: 0 }]
  let isAway = false
  const reach = <Given extends unknown[], Answer>(ask: (...given: Given) => Promise<Answer>) => {
    return async (...given: Given): Promise<Answer> => {
      if (isAway) throw new StoreUnavailable(new Error('cut off'))
      return ask(...given)
    }
  }
  const own: Store = { ...store, query: reach(store.query) as Store['query'], insert: reach(store.insert) }
  const work = async (signal: AbortSignal) => {
    at.work += 1
    at.begun += 1
    await sleep(60_000, undefined, { signal }).catch(() => {})
    at.work -= 1
  }
  const done = makeLeases(own, (line) => warned.push(line), times).hold(
    name,
    work,
    AbortSignal.any([stop.signal, stopping.signal]),
  )
  holding.push(done)
  return {
    works: () => at.work === 1,
    begun: () => at.begun,
    stop: async () => {
      stop.abort()
      await done
    },
    away: (is: boolean) => {
      isAway = is
    },
  }
}

const soon = { timeout: 5000, interval: 10 }

it('is one of all that begin at the same moment, and each thing is a thing of its own', async () => {
  const all = Array.from({ length: 4 }, () => start('mirror a'))
  const other = start('mirror b')
  const working = () => all.filter(({ works }) => works()).length
  await expect.poll(() => [working(), other.works()], soon).toEqual([1, true])
  await sleep(3 * times.beat)
  expect(all.map(({ begun }) => begun()).toSorted()).toEqual([0, 0, 0, 1])
  for (const one of all) await one.stop()
})

it('is the next one as soon as the first has ended, and when it has gone without a word', async () => {
  const first = start('alerts')
  await expect.poll(first.works, soon).toBe(true)
  const second = start('alerts')
  await sleep(2 * times.beat)
  expect(second.begun()).toBe(0)
  await first.stop()
  await expect.poll(second.works, soon).toBe(true)

  const third = start('alerts')
  second.away(true)
  await expect.poll(third.works, soon).toBe(true)
  // It had stopped by itself, before anybody could take its place.
  expect(second.works()).toBe(false)
  second.away(false)
  await sleep(4 * times.beat)
  expect([second.works(), third.works(), third.begun()]).toEqual([false, true, 1])
  // Said once, and not at every beat.
  expect(warned).toEqual(['who does "alerts" is not known: The store does not answer.'])
})

it('ends with work that ends, so that the next one does it too', async () => {
  const done: string[] = []
  const hold = (who: string) =>
    makeLeases(store, undefined, times).hold('demo', async () => void done.push(who), stopping.signal)
  await Promise.all([hold('a'), hold('b'), hold('c')])
  expect(done.toSorted()).toEqual(['a', 'b', 'c'])
})

it('passes on what its work throws, and asks nobody where the store is its own', async () => {
  const fail = () => Promise.reject(new Error('no room'))
  await expect(makeLeases(store, undefined, times).hold('demo', fail, stopping.signal)).rejects.toThrow('no room')
  const alone = { ...store, isShared: false, insert: () => Promise.reject(new Error('asked')) }
  let signal: AbortSignal | undefined
  await makeLeases(alone, undefined, times).hold(
    'demo',
    async (given) => {
      signal = given
    },
    stopping.signal,
  )
  expect(signal).toBe(stopping.signal)
})
