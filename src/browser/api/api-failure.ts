import { type ErrorCode, errorCodes } from '#contract/api-error.ts'

/** `network`: no answer at all. `unreadable`: an answer that is not the gateway's (a proxy's page, say). */
export type FailureCode = ErrorCode | 'network' | 'unreadable'

/** Why a request failed. `status` is 0 when there was no answer. */
export class ApiFailure extends Error {
  readonly status: number
  readonly code: FailureCode
  /** The part of the request at fault, where the gateway names one. */
  readonly path: string | undefined
  /** Seconds to wait before trying again, where the gateway says so. */
  readonly retryAfter: number | undefined

  constructor(status: number, code: FailureCode, message: string, path?: string, retryAfter?: number) {
    super(message)
    this.name = 'ApiFailure'
    this.status = status
    this.code = code
    this.path = path
    this.retryAfter = retryAfter
  }
}

/** A failure from an answer's body; reads both spellings of the sentence and survives any other body. */
export function readFailure(status: number, text: string, retryAfter?: string | null): ApiFailure {
  const body = readObject(text)
  const message = [body.message, body.error].find((each) => typeof each === 'string' && each !== '')
  const code = errorCodes.find((each) => each === body.code) ?? 'unreadable'
  const path = typeof body.path === 'string' ? body.path : undefined
  const words = typeof message === 'string' ? message : `HTTP ${status}`
  return new ApiFailure(status, code, words, path, Number(retryAfter) || undefined)
}

function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
