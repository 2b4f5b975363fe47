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
  }),
})

export type ImportReport = z.infer<typeof importRows.response>
