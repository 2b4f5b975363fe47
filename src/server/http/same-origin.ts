// A browser sends the console's cookie along whoever asks it to: what changes something counts only from our own pages.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ApiError } from '#contract/api-error.ts'
import { channels } from '#contract/channels/index.ts'
import { exportRows } from '#contract/routes/export.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Forms of the console, which take a file: from pages without a referrer their origin arrives as `null`. */
const forms: ReadonlySet<string> = new Set(
  channels.map(({ resource }) => exportRows.path.replace(':resource', resource)),
)

/** Refuses what another origin's page has a browser send. Programs send a key, or no cookie. */
export function refuseForeignWrites(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (reading.has(request.method) || !/^\/(api|v1)\//i.test(request.url)) return
    const { apikey, authorization, cookie } = request.headers
    if (apikey !== undefined || authorization !== undefined) return
    // Browsers always say from where they write; who does not is a program that has signed in.
    if (originOf(request) !== 'foreign') return
    // Nobody is asking: where somebody must be, that is the refusal.
    if (cookie === undefined && !request.routeOptions.config.open) return
    throw new ApiError(403, 'forbidden', 'This request does not come from a page of this console.')
  })
}

/** True for a request by a page of another origin: its cookie does not count, whatever it asks. */
export function isForeign(request: FastifyRequest): boolean {
  return originOf(request) === 'foreign'
}

/** Whose page has sent it; `unsaid` by programs, and by old browsers when they read. */
function originOf({ headers, host, routeOptions }: FastifyRequest): 'ours' | 'foreign' | 'unsaid' {
  const { origin } = headers
  switch (headers['sec-fetch-site']) {
    case 'same-origin':
      return 'ours'
    case 'same-site':
    case 'cross-site':
      return 'foreign'
  }
  if (origin === undefined) return 'unsaid'
  // Over plain HTTP browsers tell no more than that. An export changes nothing, and its file goes to who is signed in.
  if (origin === 'null' && forms.has(routeOptions.url ?? '')) return 'ours'
  return URL.canParse(origin) && new URL(origin).host === host ? 'ours' : 'foreign'
}
