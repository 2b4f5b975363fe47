// What some rules would remove if they held now.
import type { RetentionPreview, RetentionRule } from '#contract/routes/privacy.ts'
import { param, sql } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { longCount } from '../mutate.ts'
import { cutoffsOf } from './rules.ts'

const instant = "DateTime64(6, 'UTC')"

export async function previewRetention(
  store: Store,
  rules: readonly RetentionRule[],
  now: number,
): Promise<RetentionPreview> {
  const counted = []
  // One after the other: none is in a hurry.
  for (const rule of rules) counted.push(await previewRule(store, rule, now))
  return { channels: counted }
}

async function previewRule(store: Store, rule: RetentionRule, now: number) {
  const { rows, texts } = cutoffsOf(rule, now)
  // Before anything that can be stored.
  const never = '1900-01-01 00:00:00'
  const [found] = await store.query<{ due: string; emptied: string; held: string }>(
    sql`SELECT countIf(is_due) AS due, countIf(NOT is_due AND is_old) AS emptied, count() AS held FROM (
  SELECT created_at < ${param(instant, rows ?? never)} AS is_due,
    created_at < ${param(instant, texts ?? never)} AND texts_removed_at IS NULL AS is_old
  FROM log_entry FINAL WHERE channel = ${param('String', rule.channel)})`,
    longCount,
  )
  return {
    channel: rule.channel,
    rows: Number(found?.due ?? 0),
    texts: Number(found?.emptied ?? 0),
    held: Number(found?.held ?? 0),
  }
}
