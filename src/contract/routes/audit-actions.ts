// What the audit log tells of.

/** Everything that is written down. The first word says of what. */
export const auditActions = [
  'sign-in',
  'sign-out',
  'session-revoke',
  'reveal',
  'reveal-end',
  'export',
  'evidence',
  'key-create',
  'key-update',
  'key-revoke',
  'import',
  'source-act',
  'rate-card',
  'budget',
  'view',
  'retention',
  'erase',
] as const

export type AuditAction = (typeof auditActions)[number]

/** `refused`: asked for and not allowed, such as a sign-in with a wrong key. */
export const auditOutcomes = ['done', 'refused', 'failed'] as const

export type AuditOutcome = (typeof auditOutcomes)[number]
