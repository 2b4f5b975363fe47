// Who is asking: an `ApiKey` header, on /v1/logs also `Authorization: Bearer`, or the console's own cookie.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ApiError } from '#contract/api-error.ts'
import { sendzenLogs } from '#contract/routes/sendzen.ts'
import type { Access, SignedIn } from '../access/access.ts'
import { narrowTo, type Principal } from '../access/principal.ts'
import { isForeign } from './same-origin.ts'
import { readToken, setToken, visitOf } from './session-cookie.ts'

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null
    /** What the cookie opened; null for a key, and for nobody. */
    signedIn: SignedIn | null
  }
  interface FastifyContextConfig {
    /** Answers anybody. Every other route under /api and /v1 needs a caller. */
    open?: boolean
  }
}

/** Fills `request.principal` before a body is read, or answers 401. */
export function registerAuthentication(app: FastifyInstance, access: Access): void {
  app.decorateRequest('principal', null)
  app.decorateRequest('signedIn', null)
  // After every onRequest hook: a refusal carries the headers that those set.
  app.addHook('preParsing', async (request, reply) => {
    if (!needsCaller(request)) return
    request.principal = await identify(request, access)
    requirePrincipal(request)
    const { signedIn } = request
    if (signedIn?.token) setToken(request, reply, signedIn.token, signedIn.session)
  })
}

// The console's files and the probes need nobody, and must answer while the store does not. Browsers send no key
// with the OPTIONS by which they ask what they may send.
function needsCaller({ method, routeOptions: { url = '', config } }: FastifyRequest): boolean {
  return /^\/(api|v1)\//.test(url) && method !== 'OPTIONS' && !config.open
}

/** The caller, or a 401. */
export function requirePrincipal(request: FastifyRequest): Principal {
  if (request.principal) return request.principal
  const { apikey, authorization } = request.headers
  throw new ApiError(401, 'unauthorized', refusal(request, apikey, authorization))
}

function refusal(request: FastifyRequest, apikey: unknown, authorization: string | undefined): string {
  if (apikey !== undefined || (takesBearer(request) && authorization !== undefined)) return 'Invalid API Key'
  return authorization === undefined
    ? 'An API key is needed: send it as the ApiKey header.'
    : `An API key is needed: send it as the ApiKey header. Authorization is read by ${sendzenLogs.path} alone.`
}

/** Who is asking, by what the request carries and by what holds now; null when nobody known. */
export async function identify(request: FastifyRequest, access: Access): Promise<Principal | null> {
  const principal = await findPrincipal(request, access)
  const projectId = projectHeader(request)
  return (principal && projectId ? narrowTo(principal, projectId) : principal) ?? null
}

// What is sent decides, right or wrong: a bad key never falls back to what a browser happens to send along.
async function findPrincipal(request: FastifyRequest, access: Access): Promise<Principal | undefined> {
  const { apikey, authorization = '' } = request.headers
  // A header sent twice arrives as both values in one text, which is nobody's key.
  if (apikey !== undefined) return access.byKey(String(apikey), request.ip)
  const bearer = takesBearer(request) ? /^Bearer(?:\s+(.*))?$/i.exec(authorization) : null
  if (bearer) return access.byKey(bearer[1] ?? '', request.ip)
  // Asked again while an answer goes on: by then the token may have been replaced, and rightly so.
  if (request.signedIn) return access.bySessionId(request.signedIn.session.id)
  const token = readToken(request)
  // SameSite=Strict already keeps the cookie from other sites; this also keeps it from other ports of this host.
  if (token === undefined || isForeign(request)) return undefined
  request.signedIn = (await access.bySession(token, visitOf(request))) ?? null
  return request.signedIn?.principal
}

function takesBearer({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url === sendzenLogs.path
}

/** The project that a caller of several asks about, in OneUptime's two spellings. */
function projectHeader({ headers }: FastifyRequest): string | undefined {
  return [headers.projectid, headers.tenantid].map((value) => String(value ?? '').trim()).find((id) => id !== '')
}
