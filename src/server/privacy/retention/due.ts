// What is past due, table by table.
import { type Channel, findChannel } from '#contract/channels/index.ts'
import type { PrivacyStep, RetentionRule } from '#contract/routes/privacy.ts'
import { ticksFromMs } from '#contract/ticks.ts'
import { isoTime } from '../../store/engine-time.ts'
import { and, param, type Sql, sql } from '../../store/sql.ts'
import { cutoffsOf } from './rules.ts'

const instant = "DateTime64(6, 'UTC')"

/** A table, and which of its rows a rule removes or empties. */
export interface Due extends Pick<PrivacyStep, 'table' | 'what'> {
  readonly channel: Channel
  readonly where: Sql
  /** A table that is read with FINAL. */
  readonly versioned: boolean
}

/** In the order in which they are done: the log last, because what is counted is counted there. */
export function dueOf(rule: RetentionRule, now: number): Due[] {
  const channel = findChannel(rule.channel)
  if (!channel) return []
  const { rows, texts } = cutoffsOf(rule, now)
  // What could not be read is nothing but text, and goes with the texts where those go first.
  const unread = texts ?? rows
  return [
    ...(unread === null ? [] : [dueUnread(channel, unread)]),
    ...(rows === null ? [] : dueRows(channel, rows)),
    ...(texts === null ? [] : dueTexts(channel, texts, rows)),
  ]
}

/** Times of rows that could not be read are unknown: they are as old as they were last seen. */
function dueUnread(channel: Channel, before: string): Due {
  const where = sql`${of(channel)} AND seen_at < ${param(instant, before)}`
  return { what: 'rows', channel, table: 'quarantine', versioned: true, where }
}

function dueRows(channel: Channel, before: string): Due[] {
  const older = and([of(channel), sql`created_at < ${param(instant, before)}`])
  const rows = { what: 'rows', channel } as const
  return [
    { ...rows, table: 'entry_arrival', versioned: false, where: arrivedBefore(channel, before) },
    ...events(channel).map((where) => ({
      ...({ ...rows, table: 'sendzen_event', versioned: true, where: sql`${where} < ${ticks(before)}` } as const),
    })),
    ...(['contact_entry', 'entry_key', 'log_entry'] as const).map((table) => ({
      ...rows,
      table,
      versioned: true,
      where: older,
    })),
  ]
}

function dueTexts(channel: Channel, before: string, rows: string | null): Due[] {
  const kept = rows === null ? sql`1` : sql`created_at >= ${param(instant, rows)}`
  const older = and([of(channel), sql`created_at < ${param(instant, before)}`, kept, sql`texts_removed_at IS NULL`])
  const texts = { what: 'texts', channel } as const
  return [
    ...events(channel).map((where) => ({
      ...({ ...texts, table: 'sendzen_event', versioned: true } as const),
      where: sql`${where} < ${ticks(before)} AND payload != ${param('String', EMPTY_PAYLOAD)}`,
    })),
    ...(['contact_entry', 'log_entry'] as const).map((table) => ({ ...texts, table, versioned: true, where: older })),
  ]
}

/** In place of the payload of an event whose texts are gone. */
export const EMPTY_PAYLOAD = '{}'

function of({ id }: Channel): Sql {
  return sql`channel = ${param('String', id)}`
}

/** Rows of the channel that has events of SendZen's own, which `/v1/logs` gives back: they have ticks. */
function events({ fields }: Channel): Sql[] {
  return fields.some(({ kind }) => kind === 'ticks') ? [sql`created_at_ticks`] : []
}

function ticks(before: string): Sql {
  return param('UInt64', ticksFromMs(Date.parse(isoTime(before))))
}

/** Notes of what came hold no more than ids, and go by themselves after two days. */
function arrivedBefore(channel: Channel, before: string): Sql {
  return sql`${of(channel)} AND arrayMax(created_times) < ${param(instant, before)}`
}
