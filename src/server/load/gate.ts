// How many requests may ask the store at once, and how many may wait for it. The embedded engine answers few
// statements at a time: without a bound every caller would wait for all others, and memory would grow with them.
import { ApiError } from '#contract/api-error.ts'

export interface GateLimits {
  /** Requests that ask the store at once. */
  readonly underWay: number
  /** Requests that wait, of all callers together. */
  readonly waiting: number
  /** Requests of one caller that wait. */
  readonly waitingPerCaller: number
  /** The longest wait, milliseconds. */
  readonly waitMs: number
}

export const gateLimits: GateLimits = { underWay: 8, waiting: 256, waitingPerCaller: 128, waitMs: 10_000 }

export interface GateFigures {
  readonly underWay: number
  readonly waiting: number
  /** Since the start of the process. */
  readonly refused: number
}

export interface Gate {
  /**
   * Resolves when it is the caller's turn, with the function that gives the place back. Rejects with 429 where too many
   * wait or the wait is too long, and with the signal's reason when it aborts.
   */
  enter(caller: string, signal: AbortSignal): Promise<() => void>
  figures(): GateFigures
}

interface Waiter {
  readonly begin: () => void
}

export function makeGate(limits: GateLimits = gateLimits): Gate {
  // A caller is here while requests of theirs wait, in the order of whose turn is next: who has had a turn goes to the end.
  const queues = new Map<string, Set<Waiter>>()
  let underWay = 0
  let waiting = 0
  let refused = 0

  function leave(): void {
    underWay -= 1
    const [next] = queues
    if (!next) return
    const [caller, own] = next
    const [waiter] = own
    if (!waiter) return
    remove(caller, waiter)
    const rest = queues.get(caller)
    if (rest) {
      queues.delete(caller)
      queues.set(caller, rest)
    }
    waiter.begin()
  }

  function remove(caller: string, waiter: Waiter): void {
    const own = queues.get(caller)
    if (!own?.delete(waiter)) return
    waiting -= 1
    if (own.size === 0) queues.delete(caller)
  }

  function take(): () => void {
    underWay += 1
    let given = false
    return () => {
      if (given) return
      given = true
      leave()
    }
  }

  function refuse(message: string): ApiError {
    refused += 1
    return new ApiError(429, 'too_many_requests', message)
  }

  function wait(caller: string, signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', gone)
      }
      const waiter: Waiter = {
        begin: () => {
          settle()
          resolve(take())
        },
      }
      const end = (why: unknown) => {
        settle()
        remove(caller, waiter)
        reject(why)
      }
      const gone = () => end(signal.reason)
      const late = () => end(refuse(`The gateway is busy: this request waited ${limits.waitMs / 1000} s for its turn.`))
      const timer = setTimeout(late, limits.waitMs)
      signal.addEventListener('abort', gone, { once: true })
      const own = queues.get(caller) ?? new Set()
      queues.set(caller, own.add(waiter))
      waiting += 1
    })
  }

  return {
    async enter(caller, signal) {
      signal.throwIfAborted()
      if (underWay < limits.underWay) return take()
      if (waiting >= limits.waiting) throw refuse(`The gateway is busy: ${waiting} requests wait already.`)
      if ((queues.get(caller)?.size ?? 0) >= limits.waitingPerCaller)
        throw refuse(`This caller has ${limits.waitingPerCaller} requests waiting already, the most it may at once.`)
      return wait(caller, signal)
    },
    figures: () => ({ underWay, waiting, refused }),
  }
}
