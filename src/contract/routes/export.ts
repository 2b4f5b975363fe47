// All entries that match, as a file: written while it is sent, as long as it takes.
import { z } from 'zod'
import { defineRoute } from './define-route.ts'

export const exportFormats = ['csv', 'ndjson', 'json', 'parquet'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** File name ending and media type of each. */
export const exportTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  json: 'application/json; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
}

/** Exports of one caller, and of all callers, that are written at the same time. */
export const exportLimits = { perCaller: 2, inAll: 6 } as const

// `query`, `sort` and `columns` depend on the channel, as for get-list.
const asked = {
  query: z.unknown().optional(),
  /** Keys of fields in their order; all that the console shows when left out. */
  columns: z.array(z.string()).min(1).max(200).optional(),
  format: z.enum(exportFormats).default('csv'),
}

/** The id that the caller gives an export, to follow or to stop it. */
const exportId = z.uuid()

/** What an export would hold, without making it. */
export const exportCheck = defineRoute({
  id: 'exportCheck',
  method: 'POST',
  path: '/api/:resource/export-check',
  request: z.looseObject(asked),
  response: z.object({
    rows: z.number().int().nonnegative(),
    columns: z.number().int().positive(),
    /** Estimated from the newest rows; null where that says nothing. */
    bytes: z.number().int().nonnegative().nullable(),
    /** Numbers, names and texts are masked in the file. */
    masked: z.boolean(),
  }),
})

/** Answers the file itself. A form sends all of it as JSON in one field, `request`. */
export const exportRows = defineRoute({
  id: 'exportRows',
  method: 'POST',
  path: '/api/:resource/export',
  request: z.looseObject({
    ...asked,
    sort: z.unknown().optional(),
    /** IANA zone of the times in CSV. */
    timezone: z.string().max(100).default('UTC'),
    /** What CSV calls its columns: the keys of the API, or words. */
    header: z.enum(['key', 'label']).default('key'),
    /** The words by key; English ones where one is missing. */
    labels: z.record(z.string(), z.string().max(100)).optional(),
    id: exportId.optional(),
  }),
  response: z.unknown(),
})

export const exportStates = ['running', 'done', 'failed', 'cancelled'] as const

const progress = z.object({
  id: z.string(),
  state: z.enum(exportStates),
  /** Rows that matched when the export began. */
  total: z.number().int().nonnegative(),
  /** Rows written so far. */
  rows: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  /** Exact sum of the costs written so far, US cents; null where the channel has none. */
  costInUSDCents: z.string().nullable(),
  /** Why it failed. */
  message: z.string().nullable(),
})
export type ExportProgress = z.infer<typeof progress>

/** How far an export of the caller is; kept for some minutes after its end. */
export const exportProgress = defineRoute({
  id: 'exportProgress',
  method: 'GET',
  path: '/api/exports/:id',
  request: z.object({}),
  response: progress,
})

/** Stops an export: its connection ends before the file does. */
export const exportCancel = defineRoute({
  id: 'exportCancel',
  method: 'DELETE',
  path: '/api/exports/:id',
  request: z.object({}),
  response: progress,
})
