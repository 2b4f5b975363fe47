// What a connection may take, and for how long. Tests pass shorter times.
import { type GateLimits, gateLimits } from './gate.ts'

export interface Limits extends GateLimits {
  /** For a request's headers to arrive, milliseconds. */
  readonly headersMs: number
  /** For a body to arrive whole; of a file that is streamed, for more of it to come. */
  readonly bodyMs: number
  /** For a client to take some of what it was sent. */
  readonly readerMs: number
  /** How long a connection without a request is kept. */
  readonly idleMs: number
  readonly connections: number
  readonly requestsPerConnection: number
  /** Of a request's address and headers. */
  readonly headerBytes: number
}

export const usualLimits: Limits = {
  ...gateLimits,
  headersMs: 15_000,
  bodyMs: 30_000,
  readerMs: 60_000,
  // Longer than what proxies keep theirs, so that it is they who close.
  idleMs: 72_000,
  connections: 2000,
  requestsPerConnection: 10_000,
  headerBytes: 16 * 1024,
}
