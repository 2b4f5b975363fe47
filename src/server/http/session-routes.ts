// Signing in to the console: a key for an HttpOnly cookie.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ApiError } from '#contract/api-error.ts'
import { sessionEnd, sessionRead, sessionStart } from '#contract/routes/session.ts'
import { presentSession, SESSION_SECONDS, sessionCookie } from '../access/access.ts'
import type { Deps } from './deps.ts'
import { parseInput, registerRoute } from './register-route.ts'

export function registerSessionRoutes(app: FastifyInstance, { access }: Deps): void {
  app.post(sessionStart.path, { config: { open: true } }, async (request, reply) => {
    const { key } = parseInput(sessionStart.request, request.body ?? {})
    const session = await access.startSession(key)
    if (!session) throw new ApiError(401, 'unauthorized', 'This is not the key of this installation.', 'key')
    reply.setCookie(sessionCookie, session.cookie, { ...cookieOptions(request), maxAge: SESSION_SECONDS })
    return sessionStart.response.parse(presentSession(session.principal))
  })

  registerRoute(app, sessionRead, async ({ principal }) => presentSession(principal))

  app.delete(sessionEnd.path, { config: { open: true } }, async (request, reply) => {
    reply.clearCookie(sessionCookie, cookieOptions(request))
    return sessionEnd.response.parse({})
  })
}

function cookieOptions(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'strict' as const, secure: request.protocol === 'https' }
}
