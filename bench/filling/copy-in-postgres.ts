// The copies, made by PostgreSQL out of tables that hold each row once: the arithmetic of copy-in-store.ts.
import type { OneUptimeTable } from '../postgres/oneuptime-tables.ts'
import {
  COPIES_PER_GROUP,
  type CopyPlan,
  END,
  GROUP_SHIFT,
  ID_RANGE,
  ID_STEP,
  NUMBER_DIGITS,
  NUMBER_STEP,
  SPAN,
  SPREAD,
  SPREAD_STEP,
} from './copies.ts'

export const baseName = ({ name }: OneUptimeTable): string => `base_${name}`

/** The first eight digits of an id, as a number. */
const head = (id: string) => `('x' || substr(${id}::text, 1, 8))::bit(32)::bigint`

function otherId(column: string, by: string): string {
  const id = `base."${column}"`
  const mixed = `${head(id)} # ((${by} * ${ID_STEP}) % ${ID_RANGE})`
  return `(lpad(to_hex(${mixed}), 8, '0') || substr(${id}::text, 9))::uuid`
}

function otherNumber(kept: readonly string[]): string {
  const number = 'base."toNumber"'
  const last = `((right(${number}, ${NUMBER_DIGITS})::bigint + copy_group * ${NUMBER_STEP}) % ${10 ** NUMBER_DIGITS})`
  const other = `left(${number}, -${NUMBER_DIGITS}) || lpad(${last}::text, ${NUMBER_DIGITS}, '0')`
  return `CASE WHEN ${number} IN (${kept.map((each) => `'${each}'`).join(', ')}) THEN ${number} ELSE ${other} END`
}

const second = (column: string) => `floor(extract(epoch FROM base."${column}"))::bigint`
const age = `(${Date.parse(END) / 1000} - ${second('createdAt')})`
const spread = `(${head('base."_id"')} + copy * ${SPREAD_STEP}) % ${SPREAD}`
const moved = `make_interval(secs => ${age} - (${age} + copy_group * ${GROUP_SHIFT} + ${spread}) % ${SPAN} - 1)`

/** What a copy has in the place of the row's own, by column. */
function replaced(kept: readonly string[]): Readonly<Record<string, string>> {
  return {
    _id: otherId('_id', 'copy'),
    createdAt: `base."createdAt" + ${moved}`,
    updatedAt: `base."updatedAt" + ${moved}`,
    toNumber: otherNumber(kept),
    whatsAppMessageId: 'base."whatsAppMessageId" || copy',
    userOnCallLogTimelineId: otherId('userOnCallLogTimelineId', 'copy'),
    incidentId: otherId('incidentId', 'copy_group'),
    alertId: otherId('alertId', 'copy_group'),
    scheduledMaintenanceId: otherId('scheduledMaintenanceId', 'copy_group'),
    userId: otherId('userId', 'copy_group'),
  }
}

/** In order of time, as a server would have written them. */
export function copyStatement(table: OneUptimeTable, { copies }: CopyPlan, kept: readonly string[]): string {
  const changes = replaced(kept)
  const values = table.columns.map(({ name }) => changes[name] ?? `base."${name}"`)
  return `INSERT INTO "${table.name}" SELECT ${values.join(', ')}
FROM "${baseName(table)}" AS base, generate_series(0, ${copies - 1}) AS copy, LATERAL (SELECT copy::bigint / ${COPIES_PER_GROUP} AS copy_group) AS of_group
ORDER BY 2;`
}
