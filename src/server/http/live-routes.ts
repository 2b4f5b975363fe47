// What comes to a log: asked for once as JSON, or followed as server-sent events by who accepts those.
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ApiError } from '#contract/api-error.ts'
import { type Channel, channels } from '#contract/channels/index.ts'
import { parseQuery } from '#contract/query/parse-query.ts'
import { parseSelect } from '#contract/query/parse-select.ts'
import { entryLive, type LiveEnd } from '#contract/routes/live.ts'
import { requireTestable } from '../access/personal-tests.ts'
import { type Principal, requireRead } from '../access/principal.ts'
import { makeArrivalHub } from '../live/arrival-hub.ts'
import { batchesFor, readBatches, storeTime } from '../live/arrivals.ts'
import { followEntries, readArrived } from '../live/follow-entries.ts'
import { makePlaces } from '../live/places.ts'
import { engineTime } from '../store/engine-time.ts'
import { identify, requirePrincipal } from './authenticate.ts'
import type { Deps } from './deps.ts'
import { jsonInput } from './log-input.ts'
import { parseInput } from './register-route.ts'

export function registerLiveRoutes(app: FastifyInstance, { store, access }: Deps): void {
  const hub = makeArrivalHub(store)
  const places = makePlaces()
  const stopping = new AbortController()
  // Before the server waits for its connections: a stream would never end by itself.
  app.addHook('preClose', async () => stopping.abort())

  for (const channel of channels) {
    app.get(
      entryLive.path.replace(':resource', channel.resource),
      { exposeHeadRoute: false },
      async (request, reply) => {
        const principal = requirePrincipal(request)
        requireRead(principal, channel)
        const following = readFollowing(request, channel, principal)
        const since = await readSince(request)
        if (!wantsEvents(request)) {
          const batches = batchesFor(principal, channel, await readBatches(store, since))
          return entryLive.response.parse(await readArrived(store, principal, following, batches))
        }
        const leave = places.take(principal.id ?? principal.name)
        const ended = new AbortController()
        reply.raw.once('close', () => {
          ended.abort()
          leave()
        })
        const signal = AbortSignal.any([ended.signal, stopping.signal])
        const caller = () => stillAllowed(request, channel, following)
        const events = eventTexts(followEntries({ store, hub, following, since, caller, signal }), stopping.signal)
        return sendEvents(reply, events)
      },
    )
  }

  async function readSince(request: FastifyRequest): Promise<string> {
    const params = request.query as Record<string, unknown>
    // What an EventSource sends when it comes back.
    const last = request.headers['last-event-id']
    const { since, ago } = parseInput(entryLive.request, { ...params, ...(last !== undefined && { since: last }) })
    return since === undefined ? storeTime(store, ago) : engineTime(since)
  }

  // The key may have been revoked, or changed, since the stream began.
  async function stillAllowed(
    request: FastifyRequest,
    channel: Channel,
    following: ReturnType<typeof readFollowing>,
  ): Promise<Principal | undefined> {
    const principal = await identify(request, access)
    if (!principal?.channels.has(channel.id)) return undefined
    requireTestable(principal, channel, following.conditions)
    return principal
  }
}

function readFollowing(request: FastifyRequest, channel: Channel, principal: Principal) {
  const { query, select } = parseInput(entryLive.request.pick({ query: true, select: true }), jsonInput(request))
  const conditions = parseQuery(channel, query)
  requireTestable(principal, channel, conditions)
  return { channel, conditions, select: parseSelect(channel, select) }
}

function wantsEvents({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/event-stream') ?? false
}

async function* eventTexts(source: ReturnType<typeof followEntries>, stopping: AbortSignal): AsyncGenerator<string> {
  const end = (reason: LiveEnd, message?: string) =>
    `event: end\ndata: ${JSON.stringify({ reason, ...(message && { message }) })}\n\n`
  try {
    for await (const told of source)
      yield told === 'quiet'
        ? ':\n\n'
        : `event: arrived\nid: ${told.cursor}\ndata: ${JSON.stringify(entryLive.response.parse(told))}\n\n`
    yield end(stopping.aborted ? 'stopping' : 'refused')
  } catch (error) {
    // The answer has begun, so the status can no longer say it.
    yield error instanceof ApiError ? end('refused', error.message) : end('failed')
  }
}

function sendEvents(reply: FastifyReply, events: AsyncGenerator<string>): FastifyReply {
  return reply
    .headers({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // A gateway that stops would wait for a connection that is kept for more.
      connection: 'close',
      // Proxies hold back what they may.
      'x-accel-buffering': 'no',
    })
    .send(Readable.from(events, { objectMode: false }))
}
