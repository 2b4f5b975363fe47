// Every error leaves in the documented form. Only what nobody foresaw is a 500, and only that is logged as an error.
import type { FastifyError, FastifyInstance } from 'fastify'
import { ApiError } from '#contract/api-error.ts'
import { TooManyAttempts } from '../access/too-many-attempts.ts'
import { QueryTooExpensive, StoreUnavailable } from '../store/store.ts'
import { describeError } from './describe-error.ts'

/** Settings of the log: nothing of a request but its id, and of an error what and where. */
export function logOptions(level: 'info' | 'warn') {
  return { level, serializers: { err: (error: unknown) => describeError(error), req: () => ({}) } }
}

export function registerErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = toApiError(error)
    if (known.status >= 500)
      request.log.error({ err: error, route: request.routeOptions.url, status: known.status }, 'request failed')
    if (known.status === 503 || known.status === 429)
      void reply.header('retry-after', known instanceof TooManyAttempts ? String(known.seconds) : '5')
    return reply.code(known.status).send(known.toBody())
  })
}

/** The error that the caller is told about. */
export function toApiError(error: FastifyError | Error): ApiError {
  if (error instanceof ApiError) return error
  if (error instanceof QueryTooExpensive) return new ApiError(400, 'query_too_expensive', error.message)
  if (error instanceof StoreUnavailable)
    return new ApiError(503, 'store_unavailable', `${error.message} Try again in a moment.`)
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE')
    return new ApiError(400, 'bad_request', 'The connection ended before the request did.')
  const status = 'statusCode' in error ? error.statusCode : undefined
  switch (status) {
    case 413:
      return new ApiError(413, 'payload_too_large', 'The body is larger than this route takes.')
    case 415:
      return new ApiError(415, 'unsupported_media_type', 'Send the body as Content-Type: application/json.')
    default:
      return status !== undefined && status >= 400 && status < 500
        ? new ApiError(400, 'bad_request', error.message)
        : new ApiError(500, 'internal', 'Something went wrong in the gateway; its log says what.')
  }
}
