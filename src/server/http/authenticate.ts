// Who is asking: an `ApiKey` header, `Authorization: Bearer`, or the console's own cookie.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ApiError } from '#contract/api-error.ts'
import { type Access, sessionCookie } from '../access/access.ts'
import type { Principal } from '../access/principal.ts'

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null
  }
}

/** Fills `request.principal` for every request, or leaves it null. */
export function registerAuthentication(app: FastifyInstance, access: Access): void {
  app.decorateRequest('principal', null)
  app.addHook('onRequest', async (request) => {
    request.principal = identify(request, access) ?? null
  })
}

/** The caller, or a 401. A cookie is taken only from the console's own pages. */
export function requirePrincipal(request: FastifyRequest): Principal {
  if (request.principal) return request.principal
  const given = request.headers.apikey ?? request.headers.authorization
  throw new ApiError(
    401,
    'unauthorized',
    given === undefined ? 'An API key is needed: send it as the ApiKey header.' : 'Invalid API Key',
  )
}

function identify(request: FastifyRequest, access: Access): Principal | undefined {
  const key = request.headers.apikey
  if (typeof key === 'string') return access.byKey(key.trim())
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (bearer !== undefined) return access.byKey(bearer.trim())
  const cookie = request.cookies[sessionCookie]
  if (cookie === undefined || isForeign(request)) return undefined
  return access.bySession(cookie)
}

// SameSite=Strict already keeps the cookie from other sites; this also keeps it from other ports of this host.
function isForeign({ headers }: FastifyRequest): boolean {
  if (headers['sec-fetch-site'] === 'same-site' || headers['sec-fetch-site'] === 'cross-site') return true
  const { origin } = headers
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host !== headers.host
}
