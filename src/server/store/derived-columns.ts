// Columns of the contact-ordered copy that the engine makes from the others, so that a lookup reads one in place of many.
import { createHash } from 'node:crypto'
import { type Column, entryColumns } from './columns.ts'
import { noticeKind } from './notice-sql.ts'
import { readSetting, writeSetting } from './settings.ts'
import { ident, inline, param, sql } from './sql.ts'
import type { Store } from './store.ts'
import { alterText } from './topology.ts'

const TABLE = 'contact_entry'

/** Parts of the sort key are read by themselves. */
export const placeColumns = ['project_id', 'contact_reversed', 'created_at', 'channel', 'id'] as const

/** All other columns of a row as one JSON object, values as text; what is null is left out. */
export const PACKED_COLUMN = 'packed'

/** What the row says of whether its contact may be written to; '' for nothing. */
export const NOTICE_COLUMN = 'notice'

interface Derived {
  readonly name: string
  readonly type: string
  readonly expression: string
  /** Rows that are there say otherwise once the expression changes. Of a new field, they have nothing. */
  readonly ages: boolean
}

// As one text from the beginning: a map of eighty values is made, sifted and written for twice as much.
const packed = entryColumns.filter(({ name }) => !placeColumns.some((place) => place === name)).map(member)

/** `,"name":"value"`, or nothing. */
function member({ name, type }: Column): string {
  const column = ident(name).parts.join('')
  const isNullable = type.includes('Nullable')
  const value = `toString(${isNullable ? `assumeNotNull(${column})` : column})`
  const text = `concat(',"${name}":', ${type.includes('String') ? `toJSONString(${value})` : `'"', ${value}, '"'`})`
  return isNullable ? `if(isNull(${column}), '', ${text})` : text
}

const derived: readonly Derived[] = [
  { name: NOTICE_COLUMN, type: 'LowCardinality(String)', expression: inline(noticeKind), ages: true },
  {
    name: PACKED_COLUMN,
    type: 'String',
    expression: `concat('{', substring(concat(${packed.join(', ')}), 2), '}')`,
    ages: false,
  },
]

/**
 * Makes the columns, or gives them the meaning that this version has for them. Rows from before are gone through in the
 * background: until then, the engine makes what it is asked for.
 */
export async function deriveColumns(store: Store): Promise<void> {
  const { topology } = store
  const present = await store.query<{ name: string }>(
    sql`SELECT name FROM system.columns WHERE database = ${topology.database} AND table = ${param('String', topology.listed(TABLE))}`,
  )
  const alter = (change: string) => store.command(alterText(topology, { alter: TABLE, change }))
  for (const column of derived) {
    const there = present.some(({ name }) => name === column.name)
    const meaning = createHash('sha256').update(column.expression).digest('hex')
    const setting = `derived-${column.name}`
    if (there && (await readSetting(store, setting)) === meaning) continue
    // Another gateway may have come first.
    const change = there ? 'MODIFY COLUMN' : 'ADD COLUMN IF NOT EXISTS'
    await alter(`${change} ${column.name} ${column.type} MATERIALIZED ${column.expression} CODEC(ZSTD(1))`)
    if (!there || column.ages)
      await alter(`MATERIALIZE COLUMN ${column.name} SETTINGS mutations_sync = ${there ? 2 : 0}`)
    await writeSetting(store, setting, meaning)
  }
}

/** Values by column name, as a query for all columns would answer them, but for numbers: they are text. */
export function unpack(packedRow: string): Record<string, string> {
  return JSON.parse(packedRow) as Record<string, string>
}
