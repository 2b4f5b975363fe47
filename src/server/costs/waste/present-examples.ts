// Examples with what they are about: the number and the text of their newest entries, masked as in the log.
import { type Channel, fieldOf } from '#contract/channels/index.ts'
import type { WasteExample, WasteKind } from '#contract/routes/cost-waste.ts'
import { shown } from '../../access/personal.ts'
import type { Principal } from '../../access/principal.ts'
import { presentInstant } from '../../logs/present-entry.ts'
import { param, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import type { FoundExample } from './found.ts'
import { scopeSql, type WasteScope } from './waste-scope.ts'

interface EntryRow {
  readonly channel: string
  readonly id: string
  readonly contact_number: string | null
  readonly body: string | null
}

/** What the entries of one example have in common. */
const common: Record<WasteKind, readonly ('number' | 'text')[]> = {
  failed: [],
  duplicate: ['number', 'text'],
  unicode: ['text'],
  unreachable: ['number'],
}

export async function presentExamples(
  store: Store,
  scope: WasteScope,
  kind: WasteKind,
  found: readonly FoundExample[],
): Promise<WasteExample[]> {
  if (found.length === 0) return []
  const ids = found.map(({ entryId }) => entryId)
  const times = found.map(({ createdAt }) => createdAt)
  const rows = await store.query<EntryRow>(sql`SELECT channel, id, contact_number, body FROM log_entry FINAL
WHERE ${scopeSql(scope)} AND created_at IN ${param("Array(DateTime64(6, 'UTC'))", times)} AND id IN ${param('Array(String)', ids)}`)
  const entries = new Map(rows.map((row) => [`${row.channel} ${row.id}`, row]))
  return found.map(({ createdAt, ...example }) => {
    const entry = entries.get(`${example.channel} ${example.entryId}`)
    const channel = scope.scopes.find((each) => each.channel.id === example.channel)?.channel
    const tell = (part: 'number' | 'text', key: keyof EntryRow & ('contact_number' | 'body')) =>
      channel && common[kind].includes(part) ? present(scope.principal, channel, part, entry?.[key] ?? null) : null
    return {
      ...example,
      lastAt: presentInstant(createdAt),
      number: tell('number', 'contact_number'),
      text: tell('text', 'body'),
    }
  })
}

function present(principal: Principal, channel: Channel, part: 'number' | 'text', value: string | null): string | null {
  const { personal } = fieldOf(channel, part === 'number' ? channel.contact : channel.title)
  return shown(principal, personal, value)
}
