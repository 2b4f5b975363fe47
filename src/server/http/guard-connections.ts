// Nobody holds a connection by doing nothing: headers and bodies that drip, answers that are not taken.
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { importRows } from '#contract/routes/system.ts'
import type { Limits } from '../load/limits.ts'

/** Options of the app and of Node's server. */
export function connectionOptions(limits: Limits) {
  return {
    keepAliveTimeout: limits.idleMs,
    maxRequestsPerSocket: limits.requestsPerConnection,
    // For a whole request, however long its file is: bodies are watched below instead.
    requestTimeout: 0,
    http: {
      headersTimeout: limits.headersMs,
      connectionsCheckingInterval: Math.max(10, Math.round(limits.headersMs / 5)),
      maxHeaderSize: limits.headerBytes,
      // Node answers without a body; refuse-unreadable.ts says it in the documented form.
      requireHostHeader: false,
    },
  }
}

/** What the options leave to the server's events and a hook. */
export function guardConnections(app: FastifyInstance, limits: Limits): void {
  app.server.maxConnections = limits.connections
  cutSlowReaders(app.server, limits.readerMs)
  app.addHook('onRequest', async ({ raw, routeOptions }, reply) => {
    const { 'content-length': length, 'transfer-encoding': coding } = raw.headers
    if ((length === undefined || length === '0') && coding === undefined) return
    const isStreamed = routeOptions.url === importRows.path
    let heard = raw.socket.bytesRead
    const look = () => {
      if (raw.complete || raw.destroyed) return
      // What has come and is not taken yet waits for us, not we for it.
      const flows = isStreamed && (raw.socket.bytesRead > heard || raw.readableLength > 0)
      if (!flows) return cut(app.server, raw.socket)
      heard = raw.socket.bytesRead
      timer.refresh()
    }
    const timer = setTimeout(look, limits.bodyMs)
    const arrived = () => clearTimeout(timer)
    for (const end of ['end', 'close']) raw.once(end, arrived)
    // Of who was answered before, as with 401, the rest is of no interest.
    reply.raw.once('finish', arrived)
  })
}

/** As Node does with headers that are late: refuse-unreadable.ts answers 408 and closes. */
function cut(server: Server, socket: Socket): void {
  server.emit('clientError', Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket)
}

/**
 * Node starts the clock anew whenever some of what waits has been taken. An answer that is still being worked on is no
 * slow reader; an idle connection is closed as it would be without us.
 */
function cutSlowReaders(server: Server, ms: number): void {
  const answering = new WeakSet<Socket>()
  server.on('request', ({ socket }, response) => {
    answering.add(socket)
    response.once('close', () => answering.delete(socket))
  })
  server.setTimeout(ms, (socket) => {
    const waitsForUs = answering.has(socket) && socket.writableLength === 0
    if (!waitsForUs) socket.destroy()
  })
}
