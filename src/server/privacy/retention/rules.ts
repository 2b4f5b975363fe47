// How long each channel's texts and rows are kept, and what that means today.
import { badRequest } from '#contract/api-error.ts'
import { channels, findChannel } from '#contract/channels/index.ts'
import { quote } from '#contract/query/values.ts'
import type { RetentionRule } from '#contract/routes/privacy.ts'
import { engineTime, isoTime } from '../../store/engine-time.ts'
import { sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'

export interface StoredRule extends RetentionRule {
  readonly changedBy: string | null
  readonly changedAt: string | null
}

interface RuleRow {
  readonly channel: string
  readonly text_days: number | null
  readonly row_days: number | null
  readonly changed_by: string
  readonly changed_at: string
}

/** One for every channel, in their order; everything is kept where nothing was said. */
export async function readRules(store: Store): Promise<StoredRule[]> {
  const rows = await store.query<RuleRow>(
    sql`SELECT channel, text_days, row_days, changed_by, changed_at FROM retention_rule FINAL`,
  )
  return channels.map(({ id }) => {
    const row = rows.find(({ channel }) => channel === id)
    if (!row) return { channel: id, textDays: null, rowDays: null, changedBy: null, changedAt: null }
    const { text_days: textDays, row_days: rowDays, changed_by: changedBy } = row
    return { channel: id, textDays, rowDays, changedBy, changedAt: isoTime(row.changed_at) }
  })
}

export async function writeRules(
  store: Store,
  rules: readonly RetentionRule[],
  by: string,
  now: number,
): Promise<void> {
  const changed_at = engineTime(new Date(now).toISOString())
  await store.insert(
    'retention_rule',
    rules.map(({ channel, textDays, rowDays }) => ({
      ...{ channel, text_days: textDays, row_days: rowDays, changed_by: by, changed_at },
    })),
  )
}

/** Throws a 400 that names the field: a channel that is none or comes twice, texts that would outlive their row. */
export function requireRules(rules: readonly RetentionRule[]): void {
  for (const [index, { channel, textDays, rowDays }] of rules.entries()) {
    const place = `rules.${index}`
    if (!findChannel(channel))
      throw badRequest(
        `${place}.channel must be one of ${channels.map(({ id }) => id).join(', ')}, not ${quote(channel)}.`,
        `${place}.channel`,
      )
    if (rules.findIndex((each) => each.channel === channel) !== index)
      throw badRequest(`${place}.channel is there twice.`, `${place}.channel`)
    if (textDays !== null && rowDays !== null && textDays > rowDays)
      throw badRequest(
        `${place}.textDays must be at most rowDays (${rowDays}): texts go with their row at the latest.`,
        `${place}.textDays`,
      )
  }
}

const DAY_MS = 86_400_000

/**
 * The instant before which something is due, milliseconds since 1970. Whole days of UTC: what is due changes once a
 * day, and so is what has to be rewritten.
 */
export function cutoff(days: number, now: number): number {
  return (Math.floor(now / DAY_MS) - days) * DAY_MS
}

/** Instants of one rule, as rows have their times; null where nothing is ever due. */
export interface Cutoffs {
  readonly rows: string | null
  readonly texts: string | null
}

export function cutoffsOf({ textDays, rowDays }: RetentionRule, now: number): Cutoffs {
  const at = (days: number | null) =>
    days === null ? null : engineTime(new Date(cutoff(days, now)).toISOString().replace('Z', '000Z'))
  return { rows: at(rowDays), texts: at(textDays) }
}
