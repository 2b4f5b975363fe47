// An export in the audit log: a line before its first byte leaves, with the rows that it is to hold; and another where
// it breaks off, with those that left.
import type { FastifyRequest } from 'fastify'
import type { Audit } from '../audit/audit.ts'
import type { RunningExport } from '../export/exports.ts'
import { noteBy, type Told } from './note-by.ts'

interface Begun extends Told {
  readonly action: 'export' | 'evidence'
  readonly running: RunningExport
}

/** Resolves once the first line is kept. */
export async function noteExport(audit: Audit, request: FastifyRequest, { running, ...told }: Begun): Promise<void> {
  await noteBy(audit, request, told)
  const noteBroken = () => {
    const { state, rows } = running.shown()
    if (state === 'done') return
    noteBy(audit, request, { ...told, outcome: 'failed', count: rows }).catch((error: unknown) =>
      request.log.error({ err: error }, 'an export broke off, and the audit log could not be told'),
    )
  }
  if (running.signal.aborted) noteBroken()
  else running.signal.addEventListener('abort', noteBroken, { once: true })
}
