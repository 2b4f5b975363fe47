// The rows of a cost summary as a file.
import { z } from 'zod'
import { costSummary } from './costs.ts'
import { defineRoute } from './define-route.ts'
import type { exportTypes } from './export.ts'

export const costExportFormats = ['parquet', 'ndjson'] as const satisfies readonly (keyof typeof exportTypes)[]
export type CostExportFormat = (typeof costExportFormats)[number]

/** Answers the file itself, whole. */
export const costExport = defineRoute({
  id: 'costExport',
  method: 'POST',
  path: '/api/cost-summary/export',
  request: costSummary.request
    .omit({ distinct: true })
    .extend({ format: z.enum(costExportFormats).default('parquet') }),
  response: z.unknown(),
})
