// What a caller asks an export for, understood and allowed.
import type { z } from 'zod'
import { badRequest } from '#contract/api-error.ts'
import { type Channel, type Field, findField } from '#contract/channels/index.ts'
import type { Condition } from '#contract/query/operators.ts'
import { parseQuery } from '#contract/query/parse-query.ts'
import { parseSort, type SortKey } from '#contract/query/parse-sort.ts'
import type { exportRows } from '#contract/routes/export.ts'
import { requireSortable, requireTestable } from '../access/personal-tests.ts'
import { forbidden, type Principal } from '../access/principal.ts'
import { type OutColumn, outColumns } from './out-columns.ts'

type Asked = z.output<typeof exportRows.request>

export interface ExportPlan extends Pick<Asked, 'format' | 'header'> {
  readonly principal: Principal
  readonly channel: Channel
  readonly conditions: readonly Condition[]
  readonly sort: readonly SortKey[]
  readonly columns: readonly OutColumn[]
  readonly labels: Readonly<Record<string, string>>
  readonly zone: string
}

/** Throws a 400 that names what is wrong, or a 403. `zone` has been read already. */
export function planExport(principal: Principal, channel: Channel, asked: Asked, zone: string): ExportPlan {
  const conditions = parseQuery(channel, asked.query)
  requireTestable(principal, channel, conditions)
  const sort = parseSort(channel, asked.sort)
  requireSortable(
    principal,
    channel,
    sort.map(({ subject }) => subject),
  )
  // The engine writes Parquet by itself, and masks nothing.
  if (principal.masked && asked.format === 'parquet')
    throw forbidden('Parquet cannot be masked, and this key sees personal data masked: choose CSV or JSON.', 'format')
  const columns = outColumns(channel, readFields(channel, asked.columns))
  return {
    ...{ principal, channel, conditions, sort, columns, zone },
    ...{ format: asked.format, header: asked.header, labels: asked.labels ?? {} },
  }
}

function readFields(channel: Channel, keys: readonly string[] | undefined): Field[] {
  if (keys === undefined) return channel.fields.filter(({ place }) => place !== 'hidden')
  return [...new Set(keys)].map((key, index) => {
    const field = findField(channel, key)
    if (field) return field
    const known = channel.fields.map((each) => each.key).join(', ')
    throw badRequest(
      `Invalid column on ${channel.modelName} - ${key}. Columns: ${known}.`,
      `columns.${index}`,
      'unknown_field',
    )
  })
}
