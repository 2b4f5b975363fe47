// Where a page of the timeline ended: the sort key of its last entry, opaque to callers.
import { z } from 'zod'
import { badRequest } from '#contract/api-error.ts'
import { parseInstant } from '#contract/instant.ts'
import type { StoredRow } from '../logs/present-entry.ts'

const cursor = z.object({
  // Such a time as there is: the engine refuses a 13th month.
  createdAt: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/)
    .refine((text) => parseInstant(`${text.replace(' ', 'T')}Z`) !== undefined),
  channel: z.string(),
  id: z.string(),
})

export type Cursor = z.infer<typeof cursor>

export function formatCursor(row: StoredRow): string {
  const { created_at: createdAt, channel, id } = row
  return Buffer.from(JSON.stringify({ createdAt, channel, id })).toString('base64url')
}

/** Throws a 400 on anything that formatCursor did not write. */
export function parseCursor(text: string): Cursor {
  try {
    return cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    throw badRequest('cursor must be a nextCursor of an earlier answer.', 'cursor')
  }
}
