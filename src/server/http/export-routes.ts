// Exports over HTTP: the file as an answer of any length, and what is told about it meanwhile.
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { badRequest } from '#contract/api-error.ts'
import { type Channel, channels } from '#contract/channels/index.ts'
import { isObject } from '#contract/query/values.ts'
import { exportCancel, exportCheck, exportProgress, exportRows, exportTypes } from '#contract/routes/export.ts'
import { requireRead, requireRight } from '../access/principal.ts'
import { subjectOfConditions } from '../audit/asked-contact.ts'
import { describeConditions } from '../audit/describe-conditions.ts'
import { checkExport } from '../export/check-export.ts'
import { type ExportPlan, planExport } from '../export/export-plan.ts'
import type { Exports } from '../export/exports.ts'
import { columnKey } from '../export/out-columns.ts'
import { runExport } from '../export/run-export.ts'
import { cutWindows } from '../export/windows.ts'
import { requirePrincipal } from './authenticate.ts'
import type { Deps } from './deps.ts'
import { failureOf, followExport } from './follow-export.ts'
import { jsonInput, readId } from './log-input.ts'
import { noted } from './note-by.ts'
import { noteExport } from './note-export.ts'
import { readJson } from './read-bodies.ts'
import { readZone } from './read-time.ts'
import { parseInput, registerRoute } from './register-route.ts'

export function registerExportRoutes(app: FastifyInstance, { store, audit }: Deps, exports: Exports): void {
  // Before the server waits for its connections to end.
  app.addHook('preClose', () => exports.close())
  registerRoute(app, exportProgress, ({ principal, request }) => exports.find(principal, readId(request)))
  registerRoute(app, exportCancel, ({ principal, request }) => exports.cancel(principal, readId(request)))

  for (const channel of channels) {
    const url = (path: string) => path.replace(':resource', channel.resource)
    const plan = (request: FastifyRequest) => {
      const principal = requirePrincipal(request)
      requireRead(principal, channel)
      requireRight(principal, 'export')
      const input = parseInput(exportRows.request, requestInput(request))
      return { input, plan: planExport(principal, channel, input, readZone(input.timezone)) }
    }

    app.post(url(exportCheck.path), async (request) =>
      exportCheck.response.parse(await checkExport(store, plan(request).plan)),
    )

    app.post(url(exportRows.path), async (request, reply) => {
      const { input, plan: asked } = await noted(audit, request, 'export', async () => plan(request), nothing)
      const { principal } = asked
      const id = (input.id ?? randomUUID()).toLowerCase()
      const running = exports.begin(principal, id)
      // The one who asked may go at any time, before the first byte too.
      reply.raw.once('close', () => running.abandon())
      try {
        const windows = await cutWindows({ ...asked, store, direction: asked.sort[0]?.direction ?? 'desc' })
        exports.setTotal(principal, id, windows.total)
        await noteExport(audit, request, {
          ...{ action: 'export', running, count: windows.total },
          ...{ subject: await subjectOfConditions(store, channel, asked.conditions), filter: told(asked) },
        })
        const pieces = runExport(store, asked, windows, running.progress, running.signal)
        const first = await pieces.next()
        void reply.headers({
          'content-type': exportTypes[asked.format],
          'content-disposition': `attachment; filename="${fileName(channel, asked.format)}"`,
          'cache-control': 'no-store',
          'x-export-id': id,
          'x-export-rows': String(windows.total),
        })
        return await reply.send(Readable.from(followExport(first, pieces, running), { objectMode: false }))
      } catch (error) {
        running.end('failed', failureOf(error))
        throw error
      }
    })
  }
}

/** What is written down of a file: of which rows, which columns, and whether they are masked. */
function told({ channel, conditions, columns, format, principal }: ExportPlan) {
  const { masked } = principal
  return { channel: channel.id, format, masked, where: describeConditions(conditions), columns: columns.map(columnKey) }
}

/** A plan is not written down before its file is made, but its refusal is. */
const nothing = () => undefined

/** A form of the console sends its JSON in one field; programs send a JSON body. */
function requestInput(request: FastifyRequest): Record<string, unknown> {
  const body = jsonInput(request)
  if (typeof body.request !== 'string') return body
  const given = readJson(body.request, 'request', 'request')
  if (!isObject(given)) throw badRequest('request must be a JSON object.', 'request')
  return given
}

/** `sms-2026-11-21-1403.csv`, in UTC. */
function fileName(channel: Channel, format: string): string {
  const now = new Date().toISOString()
  return `${channel.id}-${now.slice(0, 10)}-${now.slice(11, 16).replace(':', '')}.${format}`
}
