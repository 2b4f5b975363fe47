// Which column of the store holds which field. Derived from the channel definitions; fields that mean the
// same in every channel (time, text, status, numbers, cost) share one column, so no query asks which channel.
import {
  type Channel,
  channels,
  type Field,
  type FieldKind,
  findField,
  TEXTS_REMOVED,
} from '#contract/channels/index.ts'
import { pricedColumns } from './priced-columns.ts'
import { ident, type Sql } from './sql.ts'

export interface Column {
  readonly name: string
  /** ClickHouse type. */
  readonly type: string
}

const typeByKind: Record<Exclude<FieldKind, 'relation'>, string> = {
  id: 'Nullable(String)',
  text: 'LowCardinality(Nullable(String))',
  longText: 'Nullable(String)',
  phone: 'Nullable(String)',
  timestamp: "DateTime64(6, 'UTC')",
  ticks: 'Nullable(UInt64)',
  status: 'LowCardinality(String)',
  money: 'Nullable(Decimal(18, 6))',
  integer: 'Nullable(Int64)',
  json: 'Nullable(String)',
}

/**
 * What is known of related resources besides id and label: `{"user": {"email": "…"}}` with canonical text values, or
 * nothing. Rarely asked for, so it is one column and not fifty.
 */
export const RELATED_COLUMN = 'related'

/** Columns that every row has, whatever its channel. The first five never change: they are the row's identity and place. */
const sharedColumns: readonly Column[] = [
  { name: 'project_id', type: 'LowCardinality(String)' },
  { name: 'channel', type: 'LowCardinality(String)' },
  { name: 'created_at', type: "DateTime64(6, 'UTC')" },
  { name: 'id', type: 'String' },
  { name: 'contact_reversed', type: 'String' },
  { name: 'updated_at', type: "DateTime64(6, 'UTC')" },
  { name: 'contact_digits', type: 'String' },
  { name: 'own_digits', type: 'String' },
  { name: 'contact_number', type: 'Nullable(String)' },
  { name: 'own_number', type: 'Nullable(String)' },
  { name: 'status', type: 'LowCardinality(String)' },
  { name: 'body', type: 'Nullable(String)' },
  { name: 'cost_cents', type: 'Nullable(Decimal(18, 6))' },
  { name: 'provider_id', type: 'Nullable(String)' },
  { name: RELATED_COLUMN, type: 'String' },
  // The source that the row was mirrored from; empty for imported rows.
  { name: 'source_id', type: 'LowCardinality(String)' },
]

/** Ids with few distinct values compress and group better as a dictionary. */
const manyValued = new Set(['incident_id', 'alert_id', 'user_id', 'scheduled_maintenance_id'])

const known = new WeakMap<Channel, Map<Field, Column>>()
const knownLabels = new WeakMap<Field, Column>()

/** The column of a field: the id's column for a relation (its label is in `labelColumn`). */
export function columnOf(channel: Channel, field: Field): Column {
  // Asked for each value of each row.
  const columns = known.get(channel) ?? new Map<Field, Column>()
  known.set(channel, columns)
  const column = columns.get(field) ?? deriveColumn(channel, field)
  columns.set(field, column)
  return column
}

function deriveColumn(channel: Channel, field: Field): Column {
  if (field.key === '_id') return shared('id')
  if (field.key === 'projectId') return shared('project_id')
  if (field.kind === 'relation') {
    const id = findField(channel, field.idKey)
    if (!id) throw new Error(`${channel.id}.${field.key} has no ${field.idKey}`)
    return columnOf(channel, id)
  }
  const role = roleOf(channel, field)
  if (role) return shared(role)
  if (field.priced) return { name: pricedNames[field.key] ?? '', type: typeByKind[field.kind] }
  if (field.key === 'updatedAt') return shared('updated_at')
  // `version` is the store's own.
  const name = field.key === 'version' ? 'source_version' : snakeCase(field.key)
  if (field.key === 'deletedAt' || field.key === TEXTS_REMOVED) return { name, type: "Nullable(DateTime64(6, 'UTC'))" }
  if (field.kind === 'id') {
    return { name, type: manyValued.has(name) ? 'Nullable(String)' : 'LowCardinality(Nullable(String))' }
  }
  return { name, type: typeByKind[field.kind] }
}

/** Names of the columns that no table has, by field (priced-columns.ts). */
const pricedNames: Readonly<Record<string, string>> = {
  costState: 'cost_state',
  estimatedInUSDCents: 'estimate_cents',
  amountInUSDCents: 'amount_cents',
  rateNumber: 'rate_number',
}

/** A column by its name, for a statement that reads entries. */
export function columnSql(name: string): Sql {
  return pricedColumns.get(name) ?? ident(name)
}

/** The column that keeps a relation's label. */
export function labelColumn(field: Field): Column {
  const column = knownLabels.get(field) ?? {
    name: `${snakeCase(field.key)}_label`,
    type: 'LowCardinality(Nullable(String))',
  }
  knownLabels.set(field, column)
  return column
}

/** The column of words that a text search on this field reads; a call's JSON is searched by what it says. */
export function textColumn(channel: Channel, field: Field): Column {
  return field.key === channel.title ? shared('body') : columnOf(channel, field)
}

/** The column with only the digits of a phone field. */
export function digitsColumn(channel: Channel, field: Field): string {
  return field.key === channel.contact ? 'contact_digits' : 'own_digits'
}

/** Every column that holds canonical values, shared ones first: what a row is made of, apart from bookkeeping. */
export const entryColumns: readonly Column[] = columnsOf(channels)

/** The columns that rows of these channels may fill. */
export function columnsOf(some: readonly Channel[]): Column[] {
  const byName = new Map(sharedColumns.map((column) => [column.name, column]))
  for (const channel of some) {
    for (const field of channel.fields) {
      if (field.priced) continue
      const column = columnOf(channel, field)
      const known = byName.get(column.name)
      if (known && known.type !== column.type)
        throw new Error(`${column.name} is both ${known.type} and ${column.type}`)
      byName.set(column.name, column)
      if (field.kind === 'relation') byName.set(labelColumn(field).name, labelColumn(field))
    }
  }
  return [...byName.values()]
}

function roleOf(channel: Channel, field: Field): string | undefined {
  switch (field.key) {
    case channel.time:
      return 'created_at'
    case channel.status:
      return 'status'
    case channel.contact:
      return 'contact_number'
    case channel.own:
      return 'own_number'
    case channel.cost:
      return 'cost_cents'
    case channel.providerId:
      return 'provider_id'
    // A title that is JSON keeps its own column; the words in it are the body.
    case channel.title:
      return field.kind === 'json' ? undefined : 'body'
    default:
      return undefined
  }
}

function shared(name: string): Column {
  const column = sharedColumns.find((each) => each.name === name)
  if (!column) throw new Error(`no shared column ${name}`)
  return column
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
