// POST /api/import takes its body as it comes, without holding it in memory.
import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { badRequest } from '#contract/api-error.ts'
import { channels, findChannel } from '#contract/channels/index.ts'
import { quote } from '#contract/query/values.ts'
import { importRows } from '#contract/routes/system.ts'
import { forbidden } from '../access/principal.ts'
import { importLines } from '../sources/import-lines.ts'
import { splitLines } from '../sources/split-lines.ts'
import type { Store } from '../store/store.ts'
import { requirePrincipal } from './authenticate.ts'
import type { Deps } from './deps.ts'
import { noted } from './note-by.ts'
import { parseInput } from './register-route.ts'

/** A file is streamed, so that its size is bounded by the disk, not by memory. */
const IMPORT_BYTES = 64 * 1024 ** 3

export function registerImportRoutes(app: FastifyInstance, { store, audit }: Deps): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    scope.post(importRows.path, { bodyLimit: IMPORT_BYTES }, async (request) => {
      const report = await noted(
        audit,
        request,
        'import',
        () => takeRows(store, request),
        ({ channel, accepted, rejected }) => ({
          subject: { kind: 'channel', id: channel },
          filter: { accepted, rejected },
          count: accepted,
        }),
      )
      return importRows.response.parse(report)
    })
  })
}

async function takeRows(store: Store, request: FastifyRequest) {
  const principal = requirePrincipal(request)
  if (!principal.mayImport) throw forbidden('Importing needs one of these permissions: Project Owner, Project Admin')
  const { channel: id } = parseInput(importRows.request, request.query)
  const channel = findChannel(id)
  if (!channel)
    throw badRequest(
      `channel must be one of ${channels.map((each) => each.id).join(', ')}, not ${quote(id)}.`,
      'channel',
    )
  const body = request.body as Readable | undefined
  return { channel: id, ...(await importLines(store, principal, channel, splitLines(body ?? noBytes()))) }
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}
