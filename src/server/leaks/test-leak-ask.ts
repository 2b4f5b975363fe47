// One call of a route, as the walk makes it for everybody.
import type { InjectOptions } from 'fastify'
import type { Canary } from './test-canaries.ts'
import type { LeakWorld } from './test-leak-world.ts'

export interface Ask {
  readonly call: InjectOptions | ((world: LeakWorld) => Promise<InjectOptions>)
  /** Canaries that the asker has to know already: they come back as they were typed. */
  readonly typed?: readonly Canary[]
  /** What it answers; 200 if not given. */
  readonly status?: number
  /** What it answers to the masked user with every right, where that is another. */
  readonly masked?: number
  /** Asked by that user alone: the others would be told no more. */
  readonly probe?: true
  /** Who may see is the holder of the owner key: it belongs to the whole installation. */
  readonly owner?: true
}

/** Calls by route, as Fastify spells it. */
export type Asks = Readonly<Record<string, readonly Ask[]>>

export const post = (url: string, payload: object = {}): InjectOptions => ({ method: 'POST', url, payload })
export const get = (url: string, params: Record<string, string> = {}): InjectOptions => {
  const search = new URLSearchParams(params).toString()
  return { method: 'GET', url: search ? `${url}?${search}` : url }
}
