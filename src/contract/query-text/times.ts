// The time of a query: `time:today`, `time:90m`, `time:2026-11-19`, `time:2026-11-01..2026-11-15`, `time:>2026-11`.
import { TZDate } from '@date-fns/tz'
import { addDays } from 'date-fns/addDays'
import { addMinutes } from 'date-fns/addMinutes'
import { addMonths } from 'date-fns/addMonths'
import { addYears } from 'date-fns/addYears'
import { subDays } from 'date-fns/subDays'
import { subHours } from 'date-fns/subHours'
import { subMinutes } from 'date-fns/subMinutes'
import { subMonths } from 'date-fns/subMonths'
import { subWeeks } from 'date-fns/subWeeks'
import { type Range, rangePresets } from '../view-state.ts'
import { fold } from './field-names.ts'
import type { TermOp } from './terms.ts'

export interface Clock {
  readonly now: Date
  /** The reader's IANA zone: a day is a day there. */
  readonly zone: string
}

const back: Readonly<Record<string, (now: Date, count: number) => Date>> = {
  m: subMinutes,
  h: subHours,
  d: subDays,
  w: subWeeks,
  mo: subMonths,
}

/** The range that a text means; undefined when it is no time, `null` when it ends before it begins. */
export function parseQueryTime(text: string, op: TermOp, clock: Clock): Range | null | undefined {
  if (op === '' || op === '=') return named(text, clock) ?? span(text, clock)
  const [from, to] = bounds(text, clock) ?? []
  if (!from || !to) return undefined
  if (op === '>') return { from: to, to: null }
  if (op === '>=') return { from, to: null }
  return { from: null, to: op === '<' ? from : to }
}

function named(text: string, { now }: Clock): Range | undefined {
  const folded = fold(text)
  const preset = rangePresets.find((each) => fold(each) === folded || fold(each) === `last${folded}`)
  if (preset) return { preset }
  const [, count = '', unit = ''] = /^(\d{1,4})(mo|[mhdw])$/.exec(folded) ?? []
  const from = back[unit]?.(now, Number(count))
  return from && { from: from.toISOString(), to: null }
}

function span(text: string, clock: Clock): Range | null | undefined {
  const parts = text.split('..')
  if (parts.length > 2) return undefined
  const [first = '', last = first] = parts
  if (first === '' && last === '') return undefined
  const low = first === '' ? null : bounds(first, clock)?.[0]
  const high = last === '' ? null : bounds(last, clock)?.[1]
  if (low === undefined || high === undefined) return undefined
  return low !== null && high !== null && low >= high ? null : { from: low, to: high }
}

const pattern = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d{1,2}):(\d{2}))?)?)?$/

/** Begin and end of a year, a month, a day or a minute in the zone. */
function bounds(text: string, { zone }: Clock): readonly [string, string] | undefined {
  const match = pattern.exec(text.trim())
  if (!match) return undefined
  const [year = 0, month, day, hour, minute] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)))
  const date = new TZDate(year, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0, zone)
  // 31 February rolls over to March: no such day.
  const exists = date.getMonth() === (month ?? 1) - 1 && date.getDate() === (day ?? 1) && (hour ?? 0) < 24
  if (!exists || (minute ?? 0) > 59) return undefined
  const next =
    month === undefined
      ? addYears(date, 1)
      : day === undefined
        ? addMonths(date, 1)
        : hour === undefined
          ? addDays(date, 1)
          : addMinutes(date, 1)
  return [iso(date), iso(next)]
}

// A date of @date-fns/tz prints its own zone's offset; the address speaks UTC.
function iso(date: Date): string {
  return new Date(date.getTime()).toISOString()
}
