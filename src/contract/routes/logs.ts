// List, item and count, the same for every channel (shared API documents), and what the console adds to them.
import { z } from 'zod'
import { defineRoute } from './define-route.ts'

/** Page sizes of the API documents. */
export const pageLimits = { default: 10, max: 100, maxSkip: 1_000_000_000 } as const

/** One log entry: the selected columns by key, `_id` always among them. */
export const entry = z.looseObject({ _id: z.string() })
export type Entry = z.infer<typeof entry>

// `query`, `select` and `sort` depend on the channel; query/parse-*.ts read them and name what is wrong.
const listRequest = z.looseObject({
  query: z.unknown().optional(),
  select: z.unknown().optional(),
  sort: z.unknown().optional(),
  limit: z.unknown().optional(),
  skip: z.unknown().optional(),
  groupBy: z.unknown().optional(),
  countAll: z.boolean().optional(),
})

const total = z.number().int().nonnegative()

/** `count` is the number of entries that match, not the number in `data`. */
export const entryList = defineRoute({
  id: 'entryList',
  method: 'POST',
  path: '/api/:resource/get-list',
  request: listRequest,
  response: z.object({ count: total, limit: total, skip: total, data: z.array(entry) }),
})

export const entryItem = defineRoute({
  id: 'entryItem',
  method: 'POST',
  path: '/api/:resource/:id/get-item',
  request: z.looseObject({ select: z.unknown().optional() }),
  response: entry,
})

export const entryCount = defineRoute({
  id: 'entryCount',
  method: 'POST',
  path: '/api/:resource/count',
  request: z.looseObject({ query: z.unknown().optional() }),
  response: z.object({ count: total }),
})

/** What the source sent, to the letter (JSON text). */
export const entryRaw = defineRoute({
  id: 'entryRaw',
  method: 'GET',
  path: '/api/:resource/:id/raw',
  request: z.object({}),
  response: z.object({ raw: z.string() }),
})

/** The values a field takes under a query, most frequent first; `id` is null for "none". */
export const fieldValues = defineRoute({
  id: 'fieldValues',
  method: 'POST',
  path: '/api/:resource/values',
  request: z.object({
    field: z.string(),
    query: z.unknown().optional(),
    /** Keeps values whose label or id contains this, in any case. */
    search: z.string().max(200).optional(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  response: z.object({
    values: z.array(z.object({ id: z.string().nullable(), label: z.string().nullable(), count: total })),
    /** How many further values there are. */
    more: total,
  }),
})
