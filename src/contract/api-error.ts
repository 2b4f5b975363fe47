// Errors are data: a status, a stable code, the place in the request that caused it, and a sentence.
import { z } from 'zod'

/** Stable names that programs may branch on. */
export const errorCodes = [
  'bad_request',
  'unknown_field',
  'unknown_operator',
  'bad_value',
  'bad_id',
  'limit_out_of_range',
  'unauthorized',
  'forbidden',
  'not_found',
  'method_not_allowed',
  'conflict',
  'payload_too_large',
  'unsupported_media_type',
  'too_many_requests',
  'query_too_expensive',
  'store_unavailable',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** The body of every error answer. `message` and `error` hold the same sentence: both spellings are read in the wild. */
export const errorBody = z.object({
  message: z.string(),
  error: z.string(),
  code: z.enum(errorCodes),
  /** The part of the request at fault, such as `query.createdAt` or `limit`. */
  path: z.string().optional(),
})

export type ErrorBody = z.infer<typeof errorBody>

const MAX_MESSAGE = 2000
const MAX_PATH = 200

function shorten(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}

/** An error that the caller is told about. */
export class ApiError extends Error {
  readonly status: number
  readonly code: ErrorCode
  readonly path: string | undefined

  constructor(status: number, code: ErrorCode, message: string, path?: string) {
    // What a caller wrote may be part of both, and may be a megabyte.
    super(shorten(message, MAX_MESSAGE))
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.path = path === undefined ? undefined : shorten(path, MAX_PATH)
  }

  toBody(): ErrorBody {
    const body = { message: this.message, error: this.message, code: this.code }
    return this.path === undefined ? body : { ...body, path: this.path }
  }
}

/** A 400 that names what is wrong and where. */
export function badRequest(message: string, path?: string, code: ErrorCode = 'bad_value'): ApiError {
  return new ApiError(400, code, message, path)
}
