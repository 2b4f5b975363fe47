// Logs are read only: what OneUptime routes as create, update and delete is a 405 here.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ApiError } from '#contract/api-error.ts'
import type { Channel } from '#contract/channels/index.ts'
import { requirePrincipal } from './authenticate.ts'

/** Only the writes that the real server knows: any other address is not found. */
export function registerRefusedWrites(app: FastifyInstance, channel: Channel): void {
  const refuse = (allow: string) => async (request: FastifyRequest, reply: FastifyReply) => {
    requirePrincipal(request)
    reply.header('allow', allow)
    throw new ApiError(
      405,
      'method_not_allowed',
      `Logs cannot be changed through the API: ${channel.modelName} can only be read.`,
    )
  }
  const base = `/api/${channel.resource}`
  app.post(base, { handler: refuse('') })
  app.route({ method: ['PUT', 'DELETE'], url: `${base}/:id`, handler: refuse('') })
  app.route({ method: ['GET', 'POST', 'PUT'], url: `${base}/:id/update-item`, handler: refuse('') })
  app.route({ method: ['GET', 'POST', 'DELETE'], url: `${base}/:id/delete-item`, handler: refuse('') })
  app.route({ method: ['GET', 'PUT', 'DELETE'], url: `${base}/count`, handler: refuse('POST') })
}
