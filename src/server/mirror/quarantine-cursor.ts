// Where a page of quarantined rows ended: the sort key of its last row, opaque to callers.
import { z } from 'zod'
import { badRequest } from '#contract/api-error.ts'

const cursor = z.object({
  /** Milliseconds since 1970. */
  seenAt: z.number().int().nonnegative().max(Date.UTC(2200)),
  channel: z.string(),
  id: z.string(),
})

export type QuarantineCursor = z.infer<typeof cursor>

export function formatCursor({ seenAt, channel, id }: QuarantineCursor): string {
  return Buffer.from(JSON.stringify({ seenAt, channel, id })).toString('base64url')
}

/** Throws a 400 on anything that formatCursor did not write. */
export function parseCursor(text: string): QuarantineCursor {
  try {
    return cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    throw badRequest('cursor must be a nextCursor of an earlier answer.', 'cursor')
  }
}
