// Texts of several parts that one character away would be fewer, and what of their cost that would have saved.
import { amountOf } from '#contract/amount.ts'
import { type Channel, findField } from '#contract/channels/index.ts'
import { addDecimals, compareDecimals } from '#contract/money.ts'
import { type Culprit, MOST_EXAMPLES, MOST_TEXTS } from '#contract/routes/cost-waste.ts'
import { shareCents } from '#contract/share-cents.ts'
import { addFigures } from '#contract/sum-figures.ts'
import { param, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { figureColumns, presentFigures } from '../figures.ts'
import type { Found, FoundExample } from './found.ts'
import { oneCharacter } from './one-character.ts'
import { dearestFirst, type GroupRow, groupColumns } from './sum-rows.ts'
import { scopeSql, type WasteScope } from './waste-scope.ts'

interface TextRow extends GroupRow {
  readonly body: string
  readonly parts: string
}

/** Of the dearest texts; each share is rounded to the smallest that the store holds. */
export async function findOneCharacterTexts(store: Store, scope: WasteScope): Promise<Found> {
  const billedByPart = scope.scopes.filter(({ channel }) => countsParts(channel))
  if (billedByPart.length === 0) return { atLeast: false, channels: [], examples: [] }
  const where = scopeSql({ ...scope, scopes: billedByPart })
  const rows = await store.query<TextRow>(
    sql`SELECT body, any(segments) AS parts, ${groupColumns}, ${figureColumns()} FROM log_entry FINAL
WHERE ${where} AND segments > 1 AND encoding = 'UCS-2' GROUP BY channel, body
ORDER BY ${dearestFirst} LIMIT ${param('UInt32', MOST_TEXTS + 1)}`,
  )
  const texts = rows.slice(0, MOST_TEXTS).flatMap((row) => {
    const culprit = oneCharacter(row.body, Number(row.parts))
    return culprit ? [presentText(row, culprit)] : []
  })
  return {
    atLeast: rows.length > MOST_TEXTS,
    channels: byChannel(texts),
    examples: texts.toSorted(bySaving).slice(0, MOST_EXAMPLES),
  }
}

/** Its parts and its encoding are then counted when a row is written. */
function countsParts(channel: Channel): boolean {
  return ['segments', 'encoding'].every((key) => findField(channel, key)?.derived)
}

function presentText(row: TextRow, culprit: Culprit): FoundExample {
  const sums = presentFigures(row)
  const { parts, partsWithout } = culprit
  return {
    channel: row.channel,
    ...sums,
    wastedInUSDCents: shareCents(amountOf(sums), parts - partsWithout, parts),
    entryId: row.last_id,
    createdAt: row.last_at,
    culprit,
  }
}

const bySaving = (a: FoundExample, b: FoundExample) => compareDecimals(b.wastedInUSDCents, a.wastedInUSDCents)

function byChannel(texts: readonly FoundExample[]): Found['channels'] {
  const sums = new Map<string, Found['channels'][number]>()
  for (const { channel, entryId: _id, createdAt: _at, culprit: _culprit, ...text } of texts) {
    const sum = sums.get(channel)
    const wastedInUSDCents = addDecimals(sum?.wastedInUSDCents ?? '0', text.wastedInUSDCents)
    sums.set(channel, { ...(sum ? addFigures(sum, text) : text), channel, wastedInUSDCents })
  }
  return [...sums.values()]
}
