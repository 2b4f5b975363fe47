// The audit log over HTTP. Who sees which lines is decided in audit/audit-scope.ts.
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { badRequest } from '#contract/api-error.ts'
import type { Period } from '#contract/calendar.ts'
import { type AuditFilters, auditExport, auditList } from '#contract/routes/audit.ts'
import { exportTypes } from '#contract/routes/export.ts'
import { mask } from '../access/mask.ts'
import { requireRight } from '../access/principal.ts'
import { auditFile } from '../audit/audit-file.ts'
import type { AuditQuery } from '../audit/audit-scope.ts'
import { countAudit, followAudit, readAudit } from '../audit/read-audit.ts'
import type { Deps } from './deps.ts'
import { noted } from './note-by.ts'
import { readTime } from './read-time.ts'
import { registerRoute } from './register-route.ts'

export function registerAuditRoutes(app: FastifyInstance, { store, audit }: Deps): void {
  registerRoute(app, auditList, ({ input: { mine, limit, cursor, ...filters }, principal }) =>
    readAudit(store, principal, readQuery(filters), { mine, limit, cursor }),
  )

  registerRoute(app, auditExport, async ({ input: { format, ...filters }, principal, request, reply }) => {
    const asked = readQuery(filters)
    // This export is a line itself, and no line of it.
    const query = {
      ...asked,
      period: { ...asked.period, to: Math.min(asked.period.to ?? Number.POSITIVE_INFINITY, Date.now()) },
    }
    await noted(
      audit,
      request,
      'export',
      async () => {
        requireRight(principal, 'manage-keys')
        requireRight(principal, 'export')
        return countAudit(store, principal, query)
      },
      (count) => ({
        subject: { kind: 'audit', id: 'audit' },
        // Words that somebody looked for may be a name.
        filter: { format, ...filters, ...(filters.text && { text: mask('text', filters.text) }) },
        count,
      }),
    )
    void reply.headers({
      'content-type': exportTypes[format],
      'content-disposition': `attachment; filename="audit-${new Date().toISOString().slice(0, 10)}.${format}"`,
      'cache-control': 'no-store',
    })
    return Readable.from(auditFile(format, followAudit(store, principal, query)), { objectMode: false })
  })
}

function readQuery({ from, to, ...filters }: AuditFilters): AuditQuery {
  const period: Partial<Period> = {
    ...(from !== undefined && { from: readTime('from', from) }),
    ...(to !== undefined && { to: readTime('to', to) }),
  }
  if (period.from !== undefined && period.to !== undefined && period.from >= period.to)
    throw badRequest('from must be before to.', 'from')
  return { ...filters, period }
}
