// Writes what a caller does into the audit log, from where and in whose name.
import type { FastifyRequest } from 'fastify'
import { ApiError } from '#contract/api-error.ts'
import type { Audit, AuditNote } from '../audit/audit.ts'
import { requirePrincipal } from './authenticate.ts'

export type Told = Omit<AuditNote, 'action' | 'actor' | 'address' | 'outcome'>

/** Resolves once the note is kept. */
export function noteBy(audit: Audit, request: FastifyRequest, note: Omit<AuditNote, 'actor' | 'address'>) {
  return audit.note({ ...note, actor: requirePrincipal(request), address: request.ip })
}

/**
 * What `act` answers, once it is written down; `tell` says what was done, or nothing where that is nobody's business.
 * What is not allowed, and what broke on the way, is written down as that.
 */
export async function noted<Done>(
  audit: Audit,
  request: FastifyRequest,
  action: AuditNote['action'],
  act: () => Promise<Done>,
  tell: (done: Done) => Told | undefined,
): Promise<Done> {
  // Also of what is thrown before anything is promised.
  const begun = Promise.resolve().then(act)
  const done = await begun.catch(async (error: unknown) => {
    await noteFailure(audit, request, action, error)
    throw error
  })
  const told = tell(done)
  if (told) await noteBy(audit, request, { ...told, action })
  return done
}

// Bad input did nothing, and is between the gateway and whoever sent it.
async function noteFailure(audit: Audit, request: FastifyRequest, action: AuditNote['action'], error: unknown) {
  if (!(error instanceof ApiError))
    // Mostly the store is down, and then this cannot be kept either: the first error is the one to tell.
    await noteBy(audit, request, { action, outcome: 'failed' }).catch(() => {})
  else if (error.status === 403)
    await noteBy(audit, request, { action, outcome: 'refused', filter: { refusal: error.message } })
}
