// Pages of other origins may read the logs as on the real server: with a key, never with the console's cookie
// (no credentials are allowed, and authenticate.ts refuses a foreign page's cookie).
import type { FastifyInstance } from 'fastify'

const headers = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': 'ApiKey, Authorization, Content-Type, ProjectID, tenantid',
  'access-control-max-age': '86400',
}

/** Answers preflights of the paths under `prefix` and marks their answers as readable. */
export function allowOrigins(app: FastifyInstance, prefix: string): void {
  app.options(`${prefix}/*`, async (_request, reply) => reply.code(204).headers(headers).send())
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.toLowerCase().startsWith(`${prefix}/`))
      void reply.header('access-control-allow-origin', headers['access-control-allow-origin'])
  })
}
