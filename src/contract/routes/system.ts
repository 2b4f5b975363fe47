// What the installation holds, and bringing files in.
import { z } from 'zod'
import { defineRoute } from './define-route.ts'

const count = z.number().int().nonnegative()

export const status = defineRoute({
  id: 'status',
  method: 'GET',
  path: '/api/status',
  request: z.object({}),
  response: z.object({
    version: z.string(),
    /** True while the store holds the demo data that it was filled with at the first start. */
    demo: z.boolean(),
    channels: z.array(
      z.object({ id: z.string(), count, oldest: z.string().nullable(), newest: z.string().nullable() }),
    ),
    projects: z.array(z.object({ id: z.string(), label: z.string().nullable(), count })),
  }),
})

export type Status = z.infer<typeof status.response>

/** Whether the store answers, for whoever runs the gateway; anybody may ask. */
export const readiness = defineRoute({
  id: 'readiness',
  method: 'GET',
  path: '/readyz',
  request: z.object({}),
  response: z.object({
    status: z.literal('ready'),
    /** `full`, `read-only`: what is there can be read, and nothing can be written. A store that is away is a 503. */
    store: z.enum(['ok', 'full', 'read-only']),
  }),
})

export type Readiness = z.infer<typeof readiness.response>

/** NDJSON in the body (`?channel=<id>`), one row or SendZen log entry a line. */
export const importRows = defineRoute({
  id: 'importRows',
  method: 'POST',
  path: '/api/import',
  request: z.object({ channel: z.string() }),
  response: z.object({
    accepted: count,
    rejected: count,
    /** The first thousand; `rejected` counts them all. */
    errors: z.array(z.object({ line: z.number().int().positive(), message: z.string() })),
    /** Log entries of accepted lines that retention or an erasure kept out, or saved without texts; absent without any. */
    keptOut: z.object({ pastDue: count, erased: count, withoutTexts: count }).optional(),
  }),
})

export type ImportReport = z.infer<typeof importRows.response>
