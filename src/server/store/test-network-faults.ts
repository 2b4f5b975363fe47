// What a network does to an answer between a ClickHouse server and its client.
import type { ServerResponse } from 'node:http'

/**
 * `refused`: the server says no, in its own words. `proxy`: something before it answers in its place. `reset-before`: the
 * connection ends and nothing was done. `reset-upload`: it ends while the request is sent. `reset-after`: it was done, and nobody hears of it. `reset-within`: the connection
 * breaks within the answer. `ended-within`: the answer ends early and looks whole, as behind a proxy that speaks
 * HTTP/1.0. `exception-within`: the server's error stands behind the first rows. `silent`: nothing comes.
 */
export type Fault =
  | { readonly kind: 'refused'; readonly status: number; readonly code: number; readonly words: string }
  | { readonly kind: 'proxy'; readonly status: number; readonly body: string }
  | {
      readonly kind:
        | 'reset-before'
        | 'reset-upload'
        | 'reset-after'
        | 'reset-within'
        | 'ended-within'
        | 'exception-within'
        | 'silent'
    }

interface Planned {
  readonly statement: RegExp
  readonly fault: Fault
  left: number
}

export interface Faults {
  /** The next so many statements that match meet with the fault. */
  plan(statement: RegExp, fault: Fault, times?: number): void
  /** No more of them. */
  clear(): void
  /** `isBegun`: its rows are still being sent. */
  take(statement: string, isBegun: boolean): Fault | undefined
}

export function makeFaults(): Faults {
  const planned: Planned[] = []
  return {
    plan: (statement, fault, times = 1) => void planned.push({ statement, fault, left: times }),
    clear: () => void planned.splice(0),
    take(statement, isBegun) {
      const found = planned.find(
        ({ left, fault, ...each }) =>
          left > 0 && isBegun === (fault.kind === 'reset-upload') && each.statement.test(statement),
      )
      if (found) found.left -= 1
      return found?.fault
    },
  }
}

/** Faults that need no answer of the engine. True where the request has been dealt with. */
export function failBefore(fault: Fault | undefined, response: ServerResponse): boolean {
  switch (fault?.kind) {
    case 'refused':
      response.writeHead(fault.status, { 'x-clickhouse-exception-code': String(fault.code) })
      response.end(`Code: ${fault.code}. DB::Exception: ${fault.words}`)
      return true
    case 'proxy':
      response.writeHead(fault.status, { 'content-type': 'text/html' }).end(fault.body)
      return true
    case 'reset-before':
      response.socket?.resetAndDestroy()
      return true
    default:
      return fault?.kind === 'silent'
  }
}

const EXCEPTION = 'Code: 241. DB::Exception: Memory limit exceeded. (MEMORY_LIMIT_EXCEEDED) (version 26.7)'

/** Spoils the engine's answer. True where that was done. */
export function failWithin(fault: Fault | undefined, response: ServerResponse, answer: Buffer): boolean {
  const half = answer.subarray(0, Math.floor(answer.length / 2))
  switch (fault?.kind) {
    case 'reset-after':
      response.socket?.resetAndDestroy()
      return true
    case 'reset-within':
      response.write(half, () => response.socket?.resetAndDestroy())
      return true
    case 'ended-within':
      response.writeHead(200, { connection: 'close', 'content-length': String(half.length) }).end(half)
      return true
    case 'exception-within':
      // At the end of a row, which is where the server writes it.
      response.end(`${half.subarray(0, half.lastIndexOf('\n') + 1)}${EXCEPTION}`)
      return true
    default:
      return false
  }
}
