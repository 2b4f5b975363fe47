// The audit log as a file.
import { csvRecord } from '#contract/csv-text.ts'
import type { AuditEvent, AuditFormat } from '#contract/routes/audit.ts'

const columns: Readonly<Record<string, (event: AuditEvent) => string | null>> = {
  at: ({ at }) => at,
  action: ({ action }) => action,
  outcome: ({ outcome }) => outcome,
  actorKind: ({ actor }) => actor?.kind ?? null,
  actorId: ({ actor }) => actor?.id ?? null,
  actorName: ({ actor }) => actor?.name ?? null,
  projectId: ({ projectId }) => projectId,
  subjectKind: ({ subject }) => subject?.kind ?? null,
  subjectId: ({ subject }) => subject?.id ?? null,
  subjectLabel: ({ subject }) => subject?.label ?? null,
  reason: ({ reason }) => reason,
  ticket: ({ ticket }) => ticket,
  filter: ({ filter }) => filter,
  count: ({ count }) => (count === null ? null : String(count)),
  address: ({ address }) => address,
  id: ({ id }) => id,
}

/** The bytes of the file, as fast as they are taken; an error ends the connection before the file's end. */
export async function* auditFile(
  format: AuditFormat,
  pieces: AsyncGenerator<readonly AuditEvent[]>,
): AsyncGenerator<Uint8Array> {
  if (format === 'csv') yield Buffer.from(csvRecord(Object.keys(columns)))
  const line = format === 'csv' ? csvLine : ndjsonLine
  for await (const events of pieces) if (events.length > 0) yield Buffer.from(events.map(line).join(''))
}

function csvLine(event: AuditEvent): string {
  return csvRecord(Object.values(columns).map((read) => read(event)))
}

function ndjsonLine(event: AuditEvent): string {
  return `${JSON.stringify(event)}\n`
}
