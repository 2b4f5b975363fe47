// Sends a share of the run's requests, holds every answer to the rules, and watches time and memory.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect } from 'vitest'
import { queryBounds } from '../store/store.ts'
import { type FuzzAnswer, faultOf } from './test-answers.ts'
import type { FuzzWorld } from './test-fuzz-world.ts'
import { type FuzzRequest, show } from './test-request.ts'
import { countKeys, readState } from './test-store-state.ts'

const MIB = 1024 ** 2

/** Requests of a whole run; `npm run fuzz` sets more. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 2_000)
const SEED =
  process.env.FUZZ_SEED === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(process.env.FUZZ_SEED ?? 3)

/** How many requests a part of the run sends, and how long it may take before the test is given up, milliseconds. */
export function shareOf(part: number): { requests: number; timeout: number } {
  const requests = Math.ceil(REQUESTS * part)
  return { requests, timeout: 120_000 + requests * 60 }
}

/** So many of all cases, spread over them; other ones with another seed. */
export function pick<Case>(cases: readonly Case[], count: number): Case[] {
  // A prime, so that every case is met once before any is met again.
  const step = 7919
  const indexes = Array.from({ length: Math.min(count, cases.length) }, (_none, n) => (SEED + n * step) % cases.length)
  return indexes.flatMap((index) => cases[index] ?? [])
}

export type Send = (request: FuzzRequest) => Promise<FuzzAnswer>

/** Through Fastify's inject: everything but the HTTP parser. */
export function byInject({ gateway, callers }: FuzzWorld): Send {
  return async ({ as, method, url, headers, body }) => {
    const payload = body === undefined ? {} : { payload: body }
    // Methods beyond the usual are what a test of odd requests is about.
    const answer = await gateway.app.inject({
      method: method as 'GET',
      url,
      headers: { ...callers.get(as), ...headers },
      ...payload,
    })
    return { status: answer.statusCode, headers: answer.headers, body: answer.body }
  }
}

export class FuzzRun {
  private readonly world: FuzzWorld
  private slowest = { ms: 0, shown: '' }
  private readonly statuses = new Map<number, number>()
  private sent = 0
  private keysMade = 0

  constructor(world: FuzzWorld) {
    this.world = world
  }

  /** Sends one request; throws what is wrong with its answer, and the request. */
  async check(send: Send, request: FuzzRequest): Promise<void> {
    const start = performance.now()
    const limit = queryBounds.seconds * 1000
    let timer: NodeJS.Timeout | undefined
    const overdue = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${queryBounds.seconds} s\n${show(request)}`)), limit)
    })
    const answer = await Promise.race([send(request), overdue]).finally(() => clearTimeout(timer))
    const ms = performance.now() - start
    this.note(request, answer, ms)
    const fault = ms > limit ? `took ${Math.round(ms)} ms` : faultOf(this.world, request, answer)
    if (fault !== undefined) throw new Error(`${fault}\n${show(request)}`)
  }

  private note(request: FuzzRequest, { status }: FuzzAnswer, ms: number): void {
    this.sent += 1
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1)
    if (request.method === 'POST' && /^\/api\/keys/i.test(request.url) && status === 200) this.keysMade += 1
    if (ms > this.slowest.ms) this.slowest = { ms, shown: show(request) }
  }

  /** As many requests as asked for; a failure is shrunk and names the seed. */
  async random(send: Send, request: fc.Arbitrary<FuzzRequest>, requests: number, salt = 0): Promise<void> {
    const seed = SEED + salt
    const result = await fc.check(
      fc.asyncProperty(request, (each) => this.check(send, each)),
      {
        numRuns: requests,
        seed,
      },
    )
    if (!result.failed) return
    const again = `FUZZ_SEED=${SEED} FUZZ_REQUESTS=${REQUESTS}`
    const cause = result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance)
    throw new Error(
      `${cause}\nafter ${result.numRuns} requests and ${result.numShrinks} shrinks; again: ${again} npm run fuzz`,
    )
  }

  /**
   * The same requests in two halves: whatever fills once (caches, compiled code) does so in the first. Then nothing may
   * grow with the number of requests, in the heap and outside of it.
   */
  async whole(name: string, send: (requests: number, half: number) => Promise<void>, requests: number): Promise<void> {
    const before = await readState(this.world)
    const keys = await countKeys(this.world)
    const half = Math.floor(requests / 2)
    await send(half, 0)
    const warm = memory()
    await send(requests - half, 1)
    const end = memory()
    const { ms, shown } = this.slowest
    const statuses = [...this.statuses].toSorted(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`)
    console.info(
      `${name}: ${this.sent} requests (seed ${SEED}; ${statuses.join(', ')}); slowest ${Math.round(ms)} ms; heap ${warm.heap} → ${end.heap} MiB, resident ${warm.resident} → ${end.resident} MiB`,
    )
    if (process.env.FUZZ_SLOWEST) console.info(shown)
    expect(await readState(this.world)).toEqual(before)
    expect(await countKeys(this.world)).toBe(keys + this.keysMade)
    expectFlat(warm, end, requests - half)
  }
}

interface Memory {
  readonly heap: number
  readonly resident: number
}

function memory(): Memory {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  collect()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { heap: Math.round((heapUsed + external) / MIB), resident: Math.round(rss / MIB) }
}

// After a forced collection the heap is the same to a MiB, whatever was asked: half a KiB a request, beside 4 MiB for what
// the compiler still learns, lets no leak of a few KiB a request through. The resident size also counts the engine's
// caches and pages that the collector keeps; it swings by about 20 MiB, so only what is far beyond is held against it.
function expectFlat(warm: Memory, end: Memory, requests: number): void {
  expect(end.heap - warm.heap, 'MiB that the heap has grown').toBeLessThan(4 + requests / 2048)
  expect(end.resident - warm.resident, 'MiB that the process has grown').toBeLessThan(96 + requests / 1024)
}
