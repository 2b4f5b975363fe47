// The ladder of one outbound message: what its entry says, and the receipts that carry its message id.
import { type Channel, fieldOf } from '#contract/channels/index.ts'
import { type LadderStep, receiptChannels, rungs } from '#contract/routes/ladder.ts'
import { mask } from '../access/mask.ts'
import { type Principal, projectScope } from '../access/principal.ts'
import { receiptsIn } from '../sources/decode/receipts.ts'
import { columnOf } from '../store/columns.ts'
import { ident, param, type Sql, sql } from '../store/sql.ts'
import type { Store } from '../store/store.ts'
import { buildLadder, type EntryClaim, type Ladder } from './build-ladder.ts'
import { readRow } from './get-entry.ts'
import { presentInstant } from './present-entry.ts'

/**
 * The ladder of the entry with this id, or undefined if it is not in the caller's projects. Receipts count within the
 * same projects: SendZen's project ids are not OneUptime's, so a key sees those of its own project only, the owner all.
 * Masked keys are told statuses and times, and no more.
 */
export async function readLadder(
  store: Store,
  principal: Principal,
  channel: Channel,
  id: string,
): Promise<({ messageId: string | null } & Ladder) | undefined> {
  const row = await readRow(store, principal, channel, id, ['provider_id', 'status', 'updated_at'])
  if (!row) return undefined
  const messageId = row.provider_id ? String(row.provider_id) : null
  const receipts = messageId === null ? [] : await readReceipts(store, principal, channel, messageId)
  const claim = claimOf(channel, String(row.status), presentInstant(String(row.updated_at)))
  const { steps, current } = buildLadder(receipts, claim)
  if (!principal.masked) return { messageId, steps, current }
  return {
    messageId: messageId && mask('id', messageId),
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

async function readReceipts(
  store: Store,
  principal: Principal,
  channel: Channel,
  messageId: string,
): Promise<Omit<LadderStep, 'source'>[]> {
  const found = await Promise.all(
    payloadColumns(channel).map((place) =>
      store.query<{ updated_at: string; payload: string }>(receiptStatement(principal, place, messageId)),
    ),
  )
  return found.flat().flatMap(({ updated_at, payload }) =>
    receiptsIn(parsed(payload), messageId).map((receipt) => ({
      ...receipt,
      at: presentInstant(receipt.at ?? updated_at),
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
export function receiptStatement(principal: Principal, { channel, name }: PayloadColumn, messageId: string): Sql {
  return sql`SELECT updated_at, ifNull(${ident(name)}, '') AS payload FROM log_entry FINAL
WHERE provider_id = ${param('String', messageId)} AND channel = ${param('String', channel)} AND ${projectScope(principal)}
ORDER BY created_at LIMIT 5 BY body LIMIT 100`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
