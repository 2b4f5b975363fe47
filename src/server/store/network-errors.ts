// What fails between here and a ClickHouse server, besides what fails in an engine of one's own: whoever asks is told
// that the store does not answer, and the log says why.
import { StoreFailure, StoreUnavailable } from './store.ts'
import { translateError } from './store-error.ts'

/** The server refuses everybody, or everything for now: no fault of the statement. By the server's own names. */
const refusals = new Set([
  'ABORTED',
  'ACCESS_DENIED',
  'ALL_CONNECTION_TRIES_FAILED',
  'AUTHENTICATION_FAILED',
  'DATABASE_ACCESS_DENIED',
  'IP_ADDRESS_NOT_ALLOWED',
  'KEEPER_EXCEPTION',
  'NETWORK_ERROR',
  'NO_ZOOKEEPER',
  'QUERY_WAS_CANCELLED',
  'REQUIRED_PASSWORD',
  'SERVER_OVERLOADED',
  'SOCKET_TIMEOUT',
  'TOO_FEW_LIVE_REPLICAS',
  'TOO_MANY_PARTS',
  'TOO_MANY_SIMULTANEOUS_QUERIES',
  'UNKNOWN_DATABASE',
  'UNKNOWN_STATUS_OF_INSERT',
  'UNKNOWN_USER',
  'UNSATISFIED_QUORUM_FOR_PREVIOUS_WRITE',
  'WRONG_PASSWORD',
])

/** An answer that broke off: what came of it is not the whole. */
export class AnswerCutOff extends Error {
  constructor(cause?: unknown) {
    super('The server did not finish its answer.', { cause })
    this.name = 'AnswerCutOff'
  }
}

/** The error that callers of a store over the network are given. */
export function translateNetworkError(error: unknown): unknown {
  const known = translateError(error)
  if (known instanceof StoreFailure) return refusals.has(known.code) ? new StoreUnavailable(known.cause) : known
  if (known !== error || !(error instanceof Error) || isOfProgram(error) || isOfCaller(error)) return known
  // The client's words for the rest are many: connections, TLS, pages of a proxy, answers that break off.
  return new StoreUnavailable(error)
}

const cutCodes = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'Z_BUF_ERROR'])

/** The connection ended: a proxy closed it while it lay idle, or whoever answered has gone. */
export function isCutOff(error: unknown): boolean {
  return error instanceof AnswerCutOff || cutCodes.has(String((error as { code?: unknown } | null)?.code))
}

function isOfProgram({ name }: Error): boolean {
  return name === 'TypeError' || name === 'RangeError' || name === 'ReferenceError'
}

/** Who asked has gone. */
function isOfCaller({ name, message }: Error): boolean {
  return name === 'AbortError' || message === 'The user aborted a request.'
}
