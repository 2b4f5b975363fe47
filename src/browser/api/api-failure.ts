import { type ErrorCode, errorCodes } from '#contract/api-error.ts'

/** `network`: no answer at all. `unreadable`: an answer that is not the gateway's (a proxy's page, say). */
export type FailureCode = ErrorCode | 'network' | 'unreadable'

/** Why a request failed. `status` is 0 when there was no answer. */
export class ApiFailure extends Error {
  readonly status: number
  readonly code: FailureCode
  /** The part of the request at fault, where the gateway names one. */
  readonly path: string | undefined

  constructor(status: number, code: FailureCode, message: string, path?: string) {
    super(message)
    this.name = 'ApiFailure'
    this.status = status
    this.code = code
    this.path = path
  }
}

/** A failure from an answer's body; reads both spellings of the sentence and survives any other body. */
export function readFailure(status: number, text: string): ApiFailure {
  const body = readObject(text)
  const message = [body.message, body.error].find((each) => typeof each === 'string' && each !== '')
  const code = errorCodes.find((each) => each === body.code) ?? 'unreadable'
  const path = typeof body.path === 'string' ? body.path : undefined
  return new ApiFailure(status, code, typeof message === 'string' ? message : `HTTP ${status}`, path)
}

function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
