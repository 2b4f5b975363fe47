// What every answer tells a browser: to run our own scripts alone, to be framed by nobody, to tell nobody where it came from,
// and to keep no copy of what is personal.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const base = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  // Files arrive in one that nobody sees (export/send-form.ts).
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
]

// Scripts set styles through properties, which no policy concerns.
const consolePolicy = [...base, "style-src 'self'", "require-trusted-types-for 'script'"].join('; ')

// The renderer of the reference writes its styles into the page. It has nothing of a person's to show.
const referencePolicy = [...base, "style-src 'self' 'unsafe-inline'", "worker-src 'self' blob:"].join('; ')

/** Of every answer, also of those that no hook sees. */
const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
} as const

export const strictHeaders = { ...always, 'content-security-policy': consolePolicy }

/** Two years, as browsers' lists ask. Not for subdomains: the operator's others are not ours to decide about. */
const HSTS = 'max-age=63072000'

export function registerSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    const isReference = /^\/api\/docs(\/|$)/i.test(request.url.split('?')[0] ?? '')
    void reply.headers({ ...always, 'content-security-policy': isReference ? referencePolicy : consolePolicy })
    if (request.protocol === 'https') void reply.header('strict-transport-security', HSTS)
    void reply.header('cross-origin-resource-policy', isShared(reply) ? 'cross-origin' : 'same-origin')
    if (isApi(request) && reply.getHeader('cache-control') === undefined) void reply.header('cache-control', 'no-store')
  })
}

/** Pages of other origins may read what says so (allow-origins.ts); with a key, never with the console's cookie. */
function isShared(reply: FastifyReply): boolean {
  return reply.getHeader('access-control-allow-origin') !== undefined
}

function isApi({ url }: FastifyRequest): boolean {
  return /^\/(api|v1)\//i.test(url)
}
