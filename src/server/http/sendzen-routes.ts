// GET /v1/logs: SendZen's document, its shape, its error bodies.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findChannel } from '#contract/channels/index.ts'
import { type SendzenEntry, sendzenLogs } from '#contract/routes/sendzen.ts'
import { requireRead, requireUnmasked } from '../access/principal.ts'
import { listSendzenEvents } from '../sources/list-sendzen-events.ts'
import { SENDZEN_CHANNEL } from '../sources/sendzen-channel.ts'
import { requirePrincipal } from './authenticate.ts'
import type { Deps } from './deps.ts'
import { toApiError } from './error-handler.ts'
import { parseInput } from './register-route.ts'

export function registerSendzenRoutes(app: FastifyInstance, { store, tokens }: Deps): void {
  const errorHandler = (error: Error, request: FastifyRequest, reply: FastifyReply) => refuse(request, reply, error)
  app.get(sendzenLogs.path, { errorHandler }, async (request, reply) => {
    const principal = requirePrincipal(request)
    const channel = findChannel(SENDZEN_CHANNEL)
    if (channel) requireRead(principal, channel)
    requireUnmasked(principal, 'A log entry of SendZen')
    const query = parseInput(sendzenLogs.request, request.query)
    const data = await listSendzenEvents(store, principal, query, tokens)
    const checked = sendzenLogs.response.parse({ message: 'Notification logs retrieved successfully', data })
    return reply.type('application/json; charset=utf-8').send(withBareTicks(checked))
  })
}

// 18 digits are more than a JavaScript number holds, so the integer is written by hand: `created_at` is quoted
// in front of the digits alone, which cannot occur inside a JSON string (its quotes would be escaped).
function withBareTicks(body: { message: string; data: { logs: SendzenEntry[] } }): string {
  return JSON.stringify(body).replace(/"created_at":"(\d+)"/g, '"created_at":$1')
}

const messages: Record<number, string> = { 401: 'Unauthorized', 403: 'Forbidden' }

// The document gives 401 and 403 no `data`.
function refuse(request: FastifyRequest, reply: FastifyReply, error: Error) {
  const { status, message, path } = toApiError(error)
  if (status >= 500) request.log.error({ err: error }, 'request failed')
  const known = messages[status]
  if (known) return reply.code(status).send({ message: known })
  if (status === 503) reply.header('retry-after', '5')
  const text = status >= 500 ? 'Internal server error' : 'Invalid request parameters'
  return reply
    .code(status >= 500 ? 500 : 400)
    .send({ message: text, data: null, ...(path && status < 500 && { path, error: message }) })
}
