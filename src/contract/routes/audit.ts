// The audit log, read: who did or saw what, and when.
import { z } from 'zod'
import { auditActions, auditOutcomes } from './audit-actions.ts'
import { defineRoute } from './define-route.ts'

export const auditLimits = { page: 50, most: 100, text: 200 } as const

const event = z.object({
  id: z.string(),
  at: z.string(),
  action: z.enum(auditActions),
  outcome: z.enum(auditOutcomes),
  /** Null for somebody unknown, such as whoever signs in with a wrong key. The owner key's id is `owner`. */
  actor: z.object({ kind: z.enum(['owner', 'key', 'user']), id: z.string(), name: z.string() }).nullable(),
  /** Null for what belongs to the installation. */
  projectId: z.string().nullable(),
  /** What it was done to or seen of. Of a contact the id says nothing; whoever knows the number finds it by that. */
  subject: z.object({ kind: z.string(), id: z.string(), label: z.string().nullable() }).nullable(),
  reason: z.string().nullable(),
  ticket: z.string().nullable(),
  /** What was asked for, personal data masked: JSON, or text. */
  filter: z.string().nullable(),
  /** Rows given out or touched. */
  count: z.number().int().nonnegative().nullable(),
  /** Of the network. */
  address: z.string().nullable(),
})
export type AuditEvent = z.infer<typeof event>

/** `own`: what the caller did; `projects`: also what was done in the projects whose keys it manages. */
export const auditViews = ['all', 'projects', 'own'] as const
export type AuditView = (typeof auditViews)[number]

const action = z.enum(auditActions, { error: `must be of ${auditActions.join(', ')}` })

const filters = {
  /** Apart by commas. */
  actions: z
    .string()
    .max(500)
    .transform((text) => text.split(',').map((each) => each.trim()))
    .pipe(z.array(action))
    .optional(),
  outcome: z.enum(auditOutcomes).optional(),
  /** Id of who did it. */
  actor: z.string().max(100).optional(),
  projectId: z.string().max(100).optional(),
  /** Id of what it was done to. */
  subject: z.string().max(300).optional(),
  /** Words of the actor's name, the subject, the reason, the ticket or the filter; or a contact's whole number. */
  text: z.string().max(auditLimits.text).optional(),
  from: z.string().optional(),
  /** Exclusive. */
  to: z.string().optional(),
}

/** Newest first. Who manages keys sees the projects whose keys those are, everybody else their own. */
export const auditList = defineRoute({
  id: 'auditList',
  method: 'GET',
  path: '/api/audit',
  request: z.object({
    ...filters,
    mine: z
      .enum(['true', 'false'])
      .default('false')
      .transform((text) => text === 'true'),
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(auditLimits.most).default(auditLimits.page),
  }),
  response: z.object({
    sees: z.enum(auditViews),
    /** What matches, of all pages. */
    count: z.number().int().nonnegative(),
    events: z.array(event),
    nextCursor: z.string().nullable(),
  }),
})

export const auditFormats = ['csv', 'ndjson'] as const
export type AuditFormat = (typeof auditFormats)[number]

/** Answers the file itself, newest first. For who manages keys and may export; written down itself. */
export const auditExport = defineRoute({
  id: 'auditExport',
  method: 'POST',
  path: '/api/audit/export',
  request: z.object({ ...filters, format: z.enum(auditFormats).default('csv') }),
  response: z.unknown(),
})

export type AuditList = z.infer<typeof auditList.response>
export type AuditFilters = Omit<z.output<typeof auditExport.request>, 'format'>
