// The way to the organisation's identity provider and back. Both are addresses that a browser opens: whatever happens,
// it ends at a page of the console.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ApiError } from '#contract/api-error.ts'
import { type OidcRefusal, oidcPaths } from '#contract/routes/session.ts'
import type { Oidc } from '../access/oidc/oidc.ts'
import { returnPath } from '../access/oidc/return-path.ts'
import { TRANSACTION_MS } from '../access/oidc/transaction.ts'
import type { Deps } from './deps.ts'
import { isForeign } from './same-origin.ts'
import { cookieName, cookieOptions, readToken, setToken, visitOf } from './session-cookie.ts'

const open = { config: { open: true } }

/** Of a sign-in under way. The way back begins at another site, so that this cookie must come along from there. */
const transactionCookie = 'tollbook_oidc'

export function registerOidcRoutes(app: FastifyInstance, { access, audit }: Deps): void {
  app.get(oidcPaths.begin, open, async (request, reply) => {
    const oidc = provider()
    const { to } = request.query as { to?: unknown }
    const path = returnPath(typeof to === 'string' ? to : undefined)
    const begun = await oidc.begin({
      redirectUri: redirectUri(oidc, request),
      to: path,
      session: await sessionId(request),
    })
    if (!begun) return refuse(reply, path, 'away')
    const maxAge = TRANSACTION_MS / 1000
    reply.setCookie(cookieName(request, transactionCookie), begun.sealed, {
      ...cookieOptions(request),
      sameSite: 'lax',
      maxAge,
    })
    return reply.redirect(begun.url.href)
  })

  app.get(oidcPaths.callback, open, async (request, reply) => {
    const oidc = provider()
    const name = cookieName(request, transactionCookie)
    const end = await oidc.finish(request.cookies[name], searchOf(request))
    reply.clearCookie(name, { ...cookieOptions(request), sameSite: 'lax' })
    if ('refusal' in end) {
      if (end.cause !== undefined) request.log.warn({ err: end.cause }, 'signing in through the provider failed')
      // What anybody can bring about without the provider is not written down.
      if (end.refusal === 'no-role' || end.refusal === 'failed')
        await audit.note({
          action: 'sign-in',
          outcome: 'refused',
          actor: null,
          filter: { refusal: end.refusal },
          address: request.ip,
        })
      return refuse(reply, end.begun?.to, end.refusal)
    }
    const { user, begun } = end
    const before = begun.session === null ? undefined : await access.sessions.byId(begun.session)
    if (before) await access.sessions.end([before], 'replaced')
    const { session, token } = await access.startUserSession(user, visitOf(request))
    await audit.note({
      action: 'sign-in',
      actor: user,
      subject: { kind: 'session', id: session.id },
      address: request.ip,
    })
    if (token) setToken(request, reply, token, session)
    return reply.redirect(begun.to)
  })

  function provider(): Oidc {
    if (access.oidc) return access.oidc
    throw new ApiError(404, 'not_found', 'No identity provider is set up here.')
  }

  async function sessionId(request: FastifyRequest): Promise<string | null> {
    const token = readToken(request)
    if (token === undefined || isForeign(request)) return null
    return (await access.bySession(token, visitOf(request)))?.session.id ?? null
  }
}

/** As it is registered with the provider, which refuses any other: a forged Host leads nowhere. */
function redirectUri({ publicUrl }: Oidc, { protocol, host }: FastifyRequest): string {
  return `${publicUrl ?? `${protocol}://${host}`}${oidcPaths.callback}`
}

/** The query of the address, as it was sent. */
function searchOf({ url }: FastifyRequest): string {
  const from = url.indexOf('?')
  return from < 0 ? '' : url.slice(from)
}

/** Says why in the fragment, which no server is told. */
function refuse(reply: FastifyReply, to: string | undefined, refusal: OidcRefusal): FastifyReply {
  return reply.redirect(`${to ?? '/'}#sign-in=${refusal}`)
}
