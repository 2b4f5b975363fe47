// What fails before any route is met (an address that cannot be decoded, bytes that are no HTTP) gets the documented
// form too; Fastify and Node have their own.

import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ApiError, badRequest } from '#contract/api-error.ts'
import { toApiError } from './error-handler.ts'
import { strictHeaders } from './security-headers.ts'

/** Options of the app. */
export const unreadable = {
  frameworkErrors: (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) => {
    const known = toApiError(error)
    void reply.code(known.status).headers(strictHeaders).send(known.toBody())
  },
  clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return
    if (socket.writable) socket.write(answerTo(error))
    socket.destroy(error)
  },
}

/** What the options above leave to a hook and to the server's events. */
export function refuseUnreadable(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw }) => {
    if (raw.httpVersion === '1.1' && raw.headers.host === undefined)
      throw badRequest('The request has no Host header.', undefined, 'bad_request')
  })
  // An expectation other than 100-continue may be ignored (RFC 9110, 10.1.1); Node refuses it without a body.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
}

function answerTo({ code }: NodeJS.ErrnoException): string {
  const error = refusal(code)
  const body = JSON.stringify(error.toBody())
  const head = [
    `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}`,
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    'X-Content-Type-Options: nosniff',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}

function refusal(code: string | undefined): ApiError {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new ApiError(408, 'bad_request', 'The request did not arrive in time.')
    case 'HPE_HEADER_OVERFLOW':
      return new ApiError(431, 'payload_too_large', 'The address and the headers are larger than 16 KiB.')
    default:
      return new ApiError(400, 'bad_request', 'The request is not HTTP/1.1.')
  }
}
