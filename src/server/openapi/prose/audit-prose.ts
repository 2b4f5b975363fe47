import { auditLimits } from '#contract/routes/audit.ts'
import { auditActions } from '#contract/routes/audit-actions.ts'
import type { Prose } from './prose.ts'

const filters = {
  actions: `Of ${auditActions.join(', ')}; several apart by commas.`,
  outcome: 'done, refused (asked for and not allowed) or failed.',
  actor: 'ID of the key or user who did it; `owner` for the owner key.',
  projectId: 'What was done in this project.',
  subject: 'ID of what it was done to, as an answer gives it.',
  text: 'Words of the actor’s name, the subject, the reason, the ticket or the filter; or a contact’s whole number.',
  from: 'Date or instant (ISO), inclusive.',
  to: 'Date or instant (ISO), exclusive.',
}

export const auditProse = {
  auditList: {
    summary: 'Audit log',
    description:
      'Who signed in, revealed, exported, imported, erased or changed something, newest first. The owner key sees everything; a key that manages keys sees its project; every other caller sees what it did itself. Looking at pages is not written down. Lines hold no personal data: numbers stand masked, and a contact is found by the whole number only.',
    input: {
      ...filters,
      mine: 'true: only what the caller did.',
      cursor: '`nextCursor` of the page before.',
      limit: `Lines of a page, at most ${auditLimits.most}.`,
    },
    output: {
      sees: 'Whose lines these are: all, projects (with the caller’s own) or own.',
      count: 'What matches, of all pages.',
      nextCursor: 'Null at the end.',
    },
  },
  auditExport: {
    summary: 'Export the audit log',
    description:
      'The lines that match as a file, newest first, written while it is sent. Needs the rights manage-keys and export. The export is written down before its first byte, and is no line of its own file.',
    input: { ...filters, format: 'csv or ndjson.' },
  },
} as const satisfies Readonly<Record<string, Prose>>
