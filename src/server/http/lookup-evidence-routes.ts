// Evidence packs over HTTP: the file as an answer of any length, counted among the exports.
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { badRequest } from '#contract/api-error.ts'
import { exportTypes } from '#contract/routes/export.ts'
import { evidenceFileName, lookupEvidence } from '#contract/routes/lookup-evidence.ts'
import { mask } from '../access/mask.ts'
import { requireAnyRead, requireRight } from '../access/principal.ts'
import { subjectOfSearch } from '../audit/asked-contact.ts'
import type { Exports } from '../export/exports.ts'
import { openPack } from '../lookup/evidence/read-pack.ts'
import { writePack } from '../lookup/evidence/write-pack.ts'
import type { Deps } from './deps.ts'
import { failureOf, followExport } from './follow-export.ts'
import { noted } from './note-by.ts'
import { noteExport } from './note-export.ts'
import { readTime, readZone } from './read-time.ts'
import { registerRoute } from './register-route.ts'

export function registerLookupEvidenceRoutes(app: FastifyInstance, { store, audit }: Deps, exports: Exports): void {
  registerRoute(app, lookupEvidence, async ({ input, principal, request, reply }) => {
    const allow = async () => {
      requireAnyRead(principal)
      requireRight(principal, 'export')
    }
    await noted(audit, request, 'evidence', allow, () => undefined)
    const { number, timezone, asOf, ...filters } = input
    const zone = readZone(timezone)
    const moment = readMoment(asOf, Date.now())
    const id = randomUUID()
    const running = exports.begin(principal, id)
    // The one who asked may go at any time, before the first byte too.
    reply.raw.once('close', () => running.abandon())
    try {
      const pack = await openPack(store, principal, { number, filters, zone, asOf: moment })
      const { searchedAs, filter, masked } = pack.head
      await noteExport(audit, request, {
        ...{ action: 'evidence', running, count: await pack.count() },
        subject: await subjectOfSearch(store, searchedAs),
        // Words that an entry's text holds are words of a person.
        filter: { ...filter, text: filter.text && mask('text', filter.text), asOf: pack.head.asOf, masked },
      })
      const pieces = writePack(
        { head: pack.head, pieces: pack.pieces(running.signal) },
        (rows, bytes) => running.progress({ rows, costInUSDCents: null }, bytes),
        running.signal,
      )
      const first = await pieces.next()
      void reply.headers({
        'content-type': exportTypes.ndjson,
        'content-disposition': `attachment; filename="${evidenceFileName(pack.head.asOf)}"`,
        'cache-control': 'no-store',
        'x-export-id': id,
      })
      return Readable.from(followExport(first, pieces, running), { objectMode: false })
    } catch (error) {
      running.end('failed', failureOf(error))
      throw error
    }
  })
}

/** A moment to come would make another file each time until then. */
function readMoment(asOf: string | undefined, now: number): number {
  if (asOf === undefined) return now
  const moment = readTime('asOf', asOf)
  if (moment > now) throw badRequest('asOf must not be in the future.', 'asOf')
  return moment
}
