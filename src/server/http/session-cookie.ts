// The console's cookie: a session's token, which no script reads and no other site has sent.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sessionCookie } from '../access/access.ts'
import type { StoredSession, Visit } from '../access/sessions/stored-session.ts'

/** The token that the browser has sent. */
export function readToken(request: FastifyRequest): string | undefined {
  return request.cookies[cookieName(request, sessionCookie)] || undefined
}

export function setToken(request: FastifyRequest, reply: FastifyReply, token: string, session: StoredSession): void {
  const expires = new Date(session.expiresAt)
  reply.setCookie(cookieName(request, sessionCookie), token, { ...cookieOptions(request), sameSite: 'strict', expires })
}

export function clearToken(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(cookieName(request, sessionCookie), { ...cookieOptions(request), sameSite: 'strict' })
}

/** Over https browsers take a cookie of such a name from this very host alone, and for all of it. */
export function cookieName({ protocol }: FastifyRequest, name: string): string {
  return protocol === 'https' ? `__Host-${name}` : name
}

export function cookieOptions({ protocol }: FastifyRequest) {
  return { path: '/', httpOnly: true, secure: protocol === 'https' }
}

export function visitOf({ ip, headers }: FastifyRequest): Visit {
  return { address: ip, userAgent: headers['user-agent'] ?? '' }
}
