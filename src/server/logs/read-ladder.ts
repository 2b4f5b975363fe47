// The ladder of one outbound message: what its entry says, and the receipts that carry its message id.
import { type Channel, fieldOf } from '#contract/channels/index.ts'
import { type LadderStep, receiptChannels, rungs } from '#contract/routes/ladder.ts'
import { rowColumns, seesMasked, shown, type Viewer } from '../access/personal.ts'
import { type Principal, projectScope } from '../access/principal.ts'
import { receiptsIn } from '../sources/decode/receipts.ts'
import { columnOf } from '../store/columns.ts'
import { ident, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { buildLadder, type EntryClaim, type Ladder } from './build-ladder.ts'
import { readRow } from './get-entry.ts'
import { presentInstant, type StoredRow } from './present-entry.ts'

export type KnownLadder = { readonly messageId: string | null } & Ladder

/**
 * The ladder of the entry with this id, or undefined if it is not in the caller's projects. Receipts count within the
 * same projects: SendZen's project ids are not OneUptime's, so a key sees those of its own project only, the owner all.
 * Masked keys are told statuses and times, and no more.
 */
export async function readLadder(
  store: Store,
  viewer: Viewer,
  channel: Channel,
  id: string,
): Promise<KnownLadder | undefined> {
  const row = await readRow(store, viewer, channel, id, [...ladderColumns, ...rowColumns(viewer)])
  if (!row) return undefined
  return (await readLadders(store, viewer, channel, [row])).get(String(row.id))
}

/** What a ladder is made of, receipts apart. */
export const ladderColumns = ['id', 'provider_id', 'status', 'updated_at'] as const

/** The ladders of these rows of one channel, by id: one read for all their receipts. */
export async function readLadders(
  store: Store,
  viewer: Viewer,
  channel: Channel,
  rows: readonly StoredRow[],
): Promise<Map<string, KnownLadder>> {
  const messageIds = rows.flatMap(({ provider_id: id }) => (id ? [String(id)] : []))
  const receipts = messageIds.length === 0 ? [] : await readReceipts(store, viewer, channel, messageIds)
  return new Map(rows.map((row) => [String(row.id), ladderOf(viewer, channel, row, receipts)]))
}

function ladderOf(viewer: Viewer, channel: Channel, row: StoredRow, receipts: readonly Receipt[]): KnownLadder {
  const messageId = row.provider_id ? String(row.provider_id) : null
  const own = receipts.filter((receipt) => receipt.messageId === messageId).map(({ step }) => step)
  const claim = claimOf(channel, String(row.status), presentInstant(String(row.updated_at)))
  const { steps, current } = buildLadder(own, claim)
  const whose = { channel: channel.id, id: row.id, contact_reversed: row.contact_reversed }
  if (!seesMasked(viewer, whose)) return { messageId, steps, current }
  return {
    messageId: shown(viewer, 'id', messageId, whose),
    steps: steps.map(({ status, at, source }) => ({ status, at, source })),
    current,
  }
}

/** The entry's status as a step: one that its channel paints as failed, or one that is spelled like a rung. */
function claimOf(channel: Channel, word: string, at: string): EntryClaim {
  const field = fieldOf(channel, channel.status)
  const option = field.kind === 'status' ? field.options.find(({ value }) => value === word) : undefined
  const rung = rungs.find((each) => each === word.toLowerCase()) ?? null
  return { status: option?.tone === 'failed' ? 'failed' : rung, at, word }
}

interface Receipt {
  readonly messageId: string
  readonly step: Omit<LadderStep, 'source'>
}

async function readReceipts(
  store: Store,
  principal: Principal,
  channel: Channel,
  messageIds: readonly string[],
): Promise<Receipt[]> {
  const found = await Promise.all(
    payloadColumns(channel).map((place) =>
      store.query<{ provider_id: string; updated_at: string; payload: string }>(
        receiptStatement(principal, place, messageIds),
      ),
    ),
  )
  return found.flat().flatMap(({ provider_id: messageId, updated_at, payload }) =>
    receiptsIn(parsed(payload), messageId).map((receipt) => ({
      messageId,
      step: { ...receipt, at: presentInstant(receipt.at ?? updated_at) },
    })),
  )
}

interface PayloadColumn {
  readonly channel: string
  readonly name: string
}

function payloadColumns(channel: Channel): PayloadColumn[] {
  return receiptChannels(channel).flatMap((each) =>
    each.fields
      .filter(({ kind }) => kind === 'json')
      .map((field) => ({ channel: each.id, name: columnOf(each, field).name })),
  )
}

/** In a group every member sends receipts, all alike in what they say: the earliest few of each kind are enough. */
export function receiptStatement(
  principal: Principal,
  { channel, name }: PayloadColumn,
  messageIds: readonly string[],
): Sql {
  return sql`SELECT provider_id, updated_at, ifNull(${ident(name)}, '') AS payload FROM log_entry FINAL
WHERE provider_id IN ${param('Array(String)', messageIds)} AND channel = ${param('String', channel)} AND ${projectScope(principal)}
ORDER BY created_at LIMIT 5 BY provider_id, body LIMIT ${param('UInt32', 100 * messageIds.length)}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
