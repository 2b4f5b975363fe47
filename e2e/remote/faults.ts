// What may go wrong with an upstream, and when: by seed and share, so that a run can be repeated, or by a sentinel
// in the secret (`fault-rate_limited`, `fault-server_error-3` for the first three requests), so that each fault can
// be had by hand.
import { randomOf } from './random.ts'

const passing = [
  'rate_limited',
  'server_error',
  'bad_gateway',
  'reset_before',
  'reset_within',
  'truncated',
  'wrong_shape',
  'slow',
  'repeated_rows',
  'overlapping_page',
] as const

export const faultKinds = [...passing, 'same_token', 'unauthorized', 'forbidden', 'silence'] as const
export type FaultKind = (typeof faultKinds)[number]

/** Faults that a mirror gets over by itself: the others stop a source, or cost half a minute each. */
export const passingFaults: readonly FaultKind[] = passing

const SENTINEL = /^fault-([a-z_]+?)(?:-(\d+))?$/

/** Whether a secret is a sentinel, and so lets its bearer in where it does not fault. */
export function isSentinel(secret: string): boolean {
  return SENTINEL.test(secret)
}

/** Decides for each request whether and how it goes wrong, and counts. */
export class FaultScript {
  /** Share of requests that go wrong, 0 to 1. */
  share: number
  kinds: readonly FaultKind[]
  /** A fault of every request, until it is null again. */
  always: FaultKind | null = null
  readonly injected: Partial<Record<FaultKind, number>> = {}
  requests = 0
  readonly #seed: number
  readonly #sentinels = new Map<string, number>()

  constructor(options: { seed: number; share: number; kinds: readonly FaultKind[] }) {
    this.#seed = options.seed
    this.share = options.share
    this.kinds = options.kinds
  }

  /** The fault of the next request, which carries this secret. */
  next(secret: string): FaultKind | null {
    this.requests += 1
    const kind = this.always ?? this.#bySentinel(secret) ?? this.#byShare()
    if (kind) this.injected[kind] = (this.injected[kind] ?? 0) + 1
    return kind
  }

  #bySentinel(secret: string): FaultKind | null {
    const [, name, times] = SENTINEL.exec(secret) ?? []
    const kind = faultKinds.find((known) => known === name)
    if (!kind) return null
    const before = this.#sentinels.get(secret) ?? 0
    this.#sentinels.set(secret, before + 1)
    return times === undefined || before < Number(times) ? kind : null
  }

  #byShare(): FaultKind | null {
    const random = randomOf(this.#seed, this.requests)
    return this.kinds.length > 0 && random.chance(this.share) ? random.pick(this.kinds) : null
  }
}
