// What somebody brings, without what must not come back: entries that are past due, and those of a contact that were
// there before it was erased. The one place for the mirror, imports and rows that are tried again.
import type { Channel } from '#contract/channels/index.ts'
import { findChannel } from '#contract/channels/index.ts'
import { contactHashes } from '../audit/contact-hash.ts'
import type { SendzenEvent } from '../sources/decode/decode-sendzen.ts'
import type { EncodableRow } from '../store/encode-rows.ts'
import { engineTime } from '../store/engine-time.ts'
import type { EntryBlock, EntryPlace, WrittenRow } from '../store/entry-block.ts'
import { sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { EMPTY_PAYLOAD } from './retention/due.ts'
import { type Cutoffs, cutoffsOf, readRules } from './retention/rules.ts'
import { textColumns } from './text-columns.ts'

/** A line of a source as rows. */
export interface LineRows {
  readonly rows: readonly WrittenRow[]
  readonly event: SendzenEvent | undefined
}

/** Log entries that were not saved as they came. */
export interface KeptOut {
  /** Older than their channel's rows are kept. */
  pastDue: number
  /** Of an erased contact, and from before its erasure. */
  erased: number
  /** Saved, but older than their channel's texts are kept. */
  withoutTexts: number
}

export interface Admitted extends KeptOut {
  readonly rows: readonly WrittenRow[]
  readonly events: readonly SendzenEvent[]
}

export function nothingKeptOut(): KeptOut {
  return { pastDue: 0, erased: 0, withoutTexts: 0 }
}

/** Rows that lose their texts are written to the block once more. */
export async function admitLines(
  store: Store,
  block: EntryBlock,
  lines: readonly LineRows[],
  now: number,
): Promise<Admitted> {
  const [cutoffs, isErased] = await Promise.all([readCutoffs(store, now), readErased(store, lines)])
  const admitted = { ...nothingKeptOut(), rows: [] as WrittenRow[], events: [] as SendzenEvent[] }
  for (const { rows, event } of lines) {
    const known = rows.filter((row) => !isErased(row))
    const kept = known.filter((row) => !isPast(cutoffs.get(row.channel)?.rows, row))
    admitted.erased += rows.length - known.length
    admitted.pastDue += known.length - kept.length
    // What one webhook brought of several people is one text: it goes with the first of them.
    const shared = known.length < rows.length
    let emptied = false
    for (const row of kept) {
      const old = isPast(cutoffs.get(row.channel)?.texts, row)
      if (old) admitted.withoutTexts += 1
      emptied ||= old
      const changes = old ? withoutTexts(row, now) : shared ? withoutSource : undefined
      admitted.rows.push(changes ? block.change(row, changes) : row)
    }
    if (event && !shared && (kept.length > 0 || rows.length === 0))
      admitted.events.push(emptied ? withoutPayload(event) : event)
  }
  return admitted
}

async function readCutoffs(store: Store, now: number): Promise<Map<string, Cutoffs>> {
  const rules = (await readRules(store)).filter(({ textDays, rowDays }) => textDays !== null || rowDays !== null)
  return new Map(rules.map((rule) => [rule.channel, cutoffsOf(rule, now)]))
}

/** Instants as the engine writes them compare as texts. */
function isPast(before: string | null | undefined, { created_at }: EntryPlace): boolean {
  return before !== null && before !== undefined && created_at < before
}

/** Tells rows of contacts that were erased after the row was created. */
async function readErased(store: Store, lines: readonly LineRows[]): Promise<(row: EntryPlace) => boolean> {
  const erased = await store.query<{ hash: string; project_id: string; erased_at: string }>(
    sql`SELECT hash, project_id, erased_at FROM erased_contact FINAL`,
  )
  if (erased.length === 0) return () => false
  const since = new Map(erased.map(({ hash, project_id, erased_at }) => [`${hash} ${project_id}`, erased_at]))
  const keys = [...new Set(lines.flatMap(({ rows }) => rows.map(({ contact_reversed }) => contact_reversed)))]
  const hashes = await contactHashes(store, keys)
  const hashOf = new Map(keys.map((key, index) => [key, hashes[index]]))
  return ({ contact_reversed, project_id, created_at }) =>
    ['', project_id].some((project) => created_at < (since.get(`${hashOf.get(contact_reversed)} ${project}`) ?? ''))
}

function withoutTexts(row: EntryPlace, now: number): EncodableRow {
  const emptied = Object.fromEntries(textColumns(channelOf(row)).map((column) => [column, null]))
  return { ...emptied, raw: '', texts_removed_at: engineTime(new Date(now).toISOString()) }
}

/** Without what the source sent for it and for somebody else at once. */
const withoutSource: EncodableRow = { raw: '', payload: null }

function withoutPayload(event: SendzenEvent): SendzenEvent {
  return { ...event, payload: EMPTY_PAYLOAD, flyout_delivery_response: '-' }
}

function channelOf({ channel }: EntryPlace): Channel {
  const found = findChannel(channel)
  if (!found) throw new Error(`no channel ${channel}`)
  return found
}
