// An export in the audit log: a line before its first byte leaves, with the rows that it is to hold; and another where
// it breaks off, with those that left.
import type { FastifyRequest } from 'fastify'
import type { Audit } from '../audit/audit.ts'
import type { Exports, RunningExport } from '../export/exports.ts'
import { requirePrincipal } from './authenticate.ts'
import { noteBy, type Told } from './note-by.ts'

interface Begun extends Told {
  readonly action: 'export' | 'evidence'
  /** Under which `exports` has it. */
  readonly id: string
  readonly running: RunningExport
}

/** Resolves once the first line is kept. */
export async function noteExport(
  audit: Audit,
  request: FastifyRequest,
  exports: Exports,
  { id, running, ...told }: Begun,
): Promise<void> {
  await noteBy(audit, request, told)
  const noteBroken = () => {
    const { state, rows } = exports.find(requirePrincipal(request), id)
    if (state === 'done') return
    noteBy(audit, request, { ...told, outcome: 'failed', count: rows }).catch((error: unknown) =>
      request.log.error({ err: error }, 'an export broke off, and the audit log could not be told'),
    )
  }
  if (running.signal.aborted) noteBroken()
  else running.signal.addEventListener('abort', noteBroken, { once: true })
}
