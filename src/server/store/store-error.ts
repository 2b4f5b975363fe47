// What the engine says when it fails, in words that may be told and logged: its own quote statements, values and rows.
import { QueryTooExpensive, type queryBounds, StoreFailure, StoreUnavailable } from './store.ts'

const expensive: Readonly<Record<string, keyof typeof queryBounds>> = {
  TIMEOUT_EXCEEDED: 'seconds',
  TOO_SLOW: 'seconds',
  MEMORY_LIMIT_EXCEEDED: 'bytes',
  TOO_MANY_ROWS: 'rows',
  TOO_MANY_ROWS_OR_BYTES: 'rows',
}
const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', 'EAI_AGAIN'])

const NOT_ENOUGH_SPACE = 243
const TABLE_IS_READ_ONLY = 242
/** Reading, writing, opening, closing and moving files, and what the engine's libraries throw. Others may quote anything. */
const fileCodes = new Set([74, 75, 76, 77, 78, 84, 481, 1000, 1001, 1002])

/** The error that callers of the store are given. */
export function translateError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  // By its shape: the embedded engine's errors are of another class than the client's.
  const { type, code, clickhouseCode } = error as { type?: unknown; code?: unknown; clickhouseCode?: unknown }
  const bound = typeof type === 'string' ? expensive[type] : undefined
  if (bound) return new QueryTooExpensive(bound, error)
  const number = Number(clickhouseCode ?? code)
  const why = fileTrouble(number, fileCodes.has(number) ? error.message : String(code))
  if (why) return new StoreUnavailable(error, why)
  const unreachable = typeof code === 'string' && networkCodes.has(code)
  if (unreachable || error.message.includes('Timeout error')) return new StoreUnavailable(error)
  const isOfEngine = typeof type === 'string' || clickhouseCode !== undefined || String(code).startsWith('CHDB')
  return isOfEngine ? new StoreFailure(nameOf(error, type, number), error) : error
}

function fileTrouble(code: number, words: string): 'full' | 'read-only' | undefined {
  if (code === NOT_ENOUGH_SPACE || /No space left on device|Disk quota exceeded|File too large/.test(words))
    return 'full'
  if (code === TABLE_IS_READ_ONLY || /Read-only file system|Permission denied/.test(words)) return 'read-only'
  // Of files that the gateway itself writes beside the store.
  if (/^(ENOSPC|EDQUOT|EFBIG)$/.test(words)) return 'full'
  return /^(EROFS|EACCES)$/.test(words) ? 'read-only' : undefined
}

/** Such as `NO_SUCH_COLUMN_IN_TABLE`: the end of the engine's sentence, where it is not told apart. */
function nameOf({ message }: Error, type: unknown, code: number): string {
  if (typeof type === 'string') return type
  return /\(([A-Z][A-Z_]+)\)\.?\s*$/.exec(message)?.[1] ?? (Number.isNaN(code) ? 'unknown' : `code ${code}`)
}
