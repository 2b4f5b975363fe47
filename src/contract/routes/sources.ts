// Sources and what the mirror has brought in from them: state, coverage, backfill, faults, and the means to act.
import { z } from 'zod'
import { defineRoute } from './define-route.ts'

const count = z.number().int().nonnegative()
const instant = z.iso.datetime()

/** What a stretch of a source's time is to Tollbook. `beyond`: older than the source keeps, or before its start date. */
export const coverageStates = ['mirrored', 'mirroring', 'failing', 'pending', 'beyond'] as const
export type CoverageState = (typeof coverageStates)[number]

const stretch = z.object({ from: instant, to: instant, state: z.enum(coverageStates), rows: count })

/**
 * `fresh`: never run; `failing`: tried again by itself; `stopped`: refused by the source, waits for a person;
 * `incomplete`: all is here but windows that were set aside, which wait for a person.
 */
export const sourceStates = ['fresh', 'backfilling', 'healthy', 'failing', 'stopped', 'incomplete', 'paused'] as const
export type SourceState = (typeof sourceStates)[number]

/** Stable names of what went wrong, for advice in the reader's language. */
export const faultKinds = [
  'unauthorized',
  'forbidden',
  'rate_limited',
  'server_error',
  'timeout',
  'unreachable',
  'unreadable',
  'rejected',
  'token_repeats',
  'internal',
] as const
export type FaultKind = (typeof faultKinds)[number]

const fault = z.object({ kind: z.enum(faultKinds), message: z.string(), at: instant })
export type Fault = z.infer<typeof fault>

const sourceChannel = z.object({
  channel: z.string(),
  /** Rows held from this source. */
  rows: count,
  /** What the source said it has for the windows that are mirrored; null when it does not count. */
  upstreamRows: count.nullable(),
  /** Newest row's time. */
  newest: instant.nullable(),
  /** Up to when everything is here; null before the first run. */
  through: instant.nullable(),
  /** Seconds between now and `through`. */
  lagSeconds: z.number().nonnegative().nullable(),
  /** When what is new was last asked for, whatever came of it; null before the first time. */
  lastRunAt: instant.nullable(),
  coverage: z.array(stretch),
  /** Null when there is nothing left that is fetched by itself. */
  backfill: z
    .object({
      windows: count,
      done: count,
      rowsPerSecond: z.number().nonnegative(),
      secondsLeft: z.number().nullable(),
    })
    .nullable(),
  /** Rows whose status may still change. */
  unsettled: count,
  quarantined: count,
  setAside: count,
})
export type SourceChannel = z.infer<typeof sourceChannel>

export const source = z.object({
  id: z.string(),
  kind: z.enum(['oneuptime', 'sendzen']),
  label: z.string(),
  /** Where it is, without credentials. */
  url: z.string(),
  /** Its own pages, for people; null where it has none. */
  consoleUrl: z.string().nullable(),
  state: z.enum(sourceStates),
  everySeconds: z.number(),
  startAt: instant.nullable(),
  order: z.enum(['newest-first', 'oldest-first']),
  lastRunAt: instant.nullable(),
  nextRunAt: instant.nullable(),
  /** What went wrong last, of what is tried again or waits for another key. */
  fault: fault.nullable(),
  /** Why windows were set aside, the latest of them. */
  setAsideFault: fault.nullable(),
  channels: z.array(sourceChannel),
})
export type Source = z.infer<typeof source>

export const sourceList = defineRoute({
  id: 'sourceList',
  method: 'GET',
  path: '/api/sources',
  request: z.object({}),
  response: z.object({ sources: z.array(source) }),
})

/** Asks the source whether it lets Tollbook in, without bringing rows. */
export const sourceTest = defineRoute({
  id: 'sourceTest',
  method: 'POST',
  path: '/api/sources/:id/test',
  request: z.object({}),
  response: z.object({
    ok: z.boolean(),
    milliseconds: z.number().nonnegative(),
    /** Channels that may be read, with the number of rows the source has, where it counts. */
    channels: z.array(
      z.object({ channel: z.string(), ok: z.boolean(), rows: count.nullable(), fault: fault.nullable() }),
    ),
  }),
})

/** `run`: at once, also when stopped; `retry`: also the windows that were set aside, or the one given. */
export const sourceAct = defineRoute({
  id: 'sourceAct',
  method: 'POST',
  path: '/api/sources/:id/act',
  request: z.object({ action: z.enum(['run', 'pause', 'resume', 'retry']) }),
  response: z.object({ source }),
})

/** Rows that could not be read, as they came, newest first. */
export const quarantineList = defineRoute({
  id: 'quarantineList',
  method: 'GET',
  path: '/api/sources/:id/quarantine',
  request: z.object({
    channel: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    /** `nextCursor` of the page before. */
    cursor: z.string().max(500).optional(),
  }),
  response: z.object({
    /** Of all rows, not of the page. */
    count,
    rows: z.array(
      z.object({ id: z.string(), channel: z.string(), reason: z.string(), raw: z.string(), seenAt: instant }),
    ),
    nextCursor: z.string().nullable(),
  }),
})

/** Reads quarantined rows again, with today's decoder. */
export const quarantineRetry = defineRoute({
  id: 'quarantineRetry',
  method: 'POST',
  path: '/api/sources/:id/quarantine/retry',
  request: z.object({}),
  response: z.object({ accepted: count, rejected: count }),
})

/** Whether what is held for a channel and a range is all there is, as far as the sources are known. */
export const coverage = defineRoute({
  id: 'coverage',
  method: 'GET',
  path: '/api/coverage',
  request: z.object({ channel: z.string(), from: instant.optional(), to: instant.optional() }),
  response: z.object({
    complete: z.boolean(),
    gaps: z.array(
      z.object({ source: z.string(), label: z.string(), from: instant, to: instant, state: z.enum(coverageStates) }),
    ),
  }),
})
