// Signing in to the console by a key, and out again; and the sessions that are open.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ApiError } from '#contract/api-error.ts'
import { sessionEnd, sessionRead, sessionStart, signInWays } from '#contract/routes/session.ts'
import { sessionList, sessionRevoke, sessionsEnd } from '#contract/routes/sessions.ts'
import { presentSession } from '../access/access.ts'
import { endSessions, listSessions, revokeSession } from '../access/sessions/manage-sessions.ts'
import type { Deps } from './deps.ts'
import { readId } from './log-input.ts'
import { noteBy } from './note-by.ts'
import { parseInput, registerRoute } from './register-route.ts'
import { isForeign } from './same-origin.ts'
import { clearToken, readToken, setToken, visitOf } from './session-cookie.ts'

const open = { config: { open: true } }

export function registerSessionRoutes(app: FastifyInstance, { access, audit }: Deps): void {
  const { sessions } = access

  app.post(sessionStart.path, open, async (request, reply) => {
    const { key } = parseInput(sessionStart.request, request.body ?? {})
    const before = await sessionOf(request)
    const signedIn = await access.startSession(key, visitOf(request))
    if (!signedIn) {
      await audit.note({ action: 'sign-in', outcome: 'refused', actor: null, address: request.ip })
      throw new ApiError(401, 'unauthorized', 'This is not the key of this installation.', 'key')
    }
    // Whoever may have put it there: what came before the sign-in opens nothing after it.
    if (before) await sessions.end([before], 'replaced')
    const { principal, session, token } = signedIn
    await noteSession(request, { action: 'sign-in', actor: principal, id: session.id })
    if (token) setToken(request, reply, token, session)
    return sessionStart.response.parse(presentSession(principal))
  })

  registerRoute(app, sessionRead, async ({ principal }) => presentSession(principal))

  app.delete(sessionEnd.path, open, async (request, reply) => {
    const session = await sessionOf(request)
    if (session && (await sessions.end([session], 'sign-out')) > 0)
      await noteSession(request, { action: 'sign-out', actor: session.who, id: session.id })
    clearToken(request, reply)
    return sessionEnd.response.parse({})
  })

  app.get(signInWays.path, open, async () =>
    signInWays.response.parse({ provider: access.oidc && { label: access.oidc.label } }),
  )

  registerRoute(app, sessionList, async ({ input, principal, request }) => ({
    sessions: await listSessions(access, principal, input.all === 'true', request.signedIn?.session.id),
  }))

  registerRoute(app, sessionRevoke, async ({ principal, request, reply }) => {
    const { id, who } = await revokeSession(access, principal, readId(request))
    await noteBy(audit, request, { action: 'session-revoke', subject: { kind: 'session', id, label: who.name } })
    if (id === request.signedIn?.session.id) clearToken(request, reply)
    return {}
  })

  registerRoute(app, sessionsEnd, async ({ principal, request, reply }) => {
    const { others } = parseInput(sessionsEnd.request, request.query)
    const kept = others === 'true' ? request.signedIn?.session.id : undefined
    const ended = await endSessions(access, principal, kept)
    await noteBy(audit, request, { action: 'session-revoke', subject: { kind: 'session', id: 'own' }, count: ended })
    if (kept === undefined) clearToken(request, reply)
    return { ended }
  })

  app.addHook('onClose', () => sessions.close())

  /** The session of the cookie that came along, if it is one of ours and not sent by another site's page. */
  async function sessionOf(request: FastifyRequest) {
    const token = readToken(request)
    if (token === undefined || isForeign(request)) return undefined
    return (await access.bySession(token, visitOf(request)))?.session
  }

  function noteSession(
    request: FastifyRequest,
    {
      action,
      actor,
      id,
    }: { action: 'sign-in' | 'sign-out'; actor: Parameters<typeof audit.note>[0]['actor']; id: string },
  ) {
    return audit.note({ action, actor, subject: { kind: 'session', id }, address: request.ip })
  }
}
