// Sums over log entries by time and cause (design.md, fixed interfaces).
import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import { figures } from './money-fields.ts'

/** What entries can be grouped by. All but the first are fields of a channel, or ids of its relations. */
export const dimensions = [
  'channel',
  'status',
  'projectId',
  'toNumber',
  'fromNumber',
  'country',
  'user',
  'team',
  'incident',
  'alert',
  'monitor',
  'scheduledMaintenance',
  'statusPage',
  'onCallDutyPolicy',
  'onCallDutyPolicyEscalationRule',
  'onCallDutyPolicySchedule',
] as const

export type Dimension = (typeof dimensions)[number]

export const intervals = ['hour', 'day', 'week', 'month'] as const
export type Interval = (typeof intervals)[number]

export const comparisons = ['previous-period', 'previous-year'] as const
export type Comparison = (typeof comparisons)[number]

const groupKey = z.object({ id: z.string().nullable(), label: z.string().nullable() })

const costRow = figures.extend({
  /** By dimension; `id` is null for the entries that have none (the unallocated). */
  key: z.record(z.string(), groupKey),
  /** The instant at which the bucket begins in the zone asked for (ISO); null without an interval. */
  bucket: z.string().nullable(),
  previous: figures.optional(),
})

export type CostRow = z.infer<typeof costRow>

const costRequest = z.object({
  /** ISO instant, inclusive. */
  from: z.string(),
  /** ISO instant, exclusive. */
  to: z.string(),
  /** IANA zone in which buckets begin. */
  timezone: z.string().default('UTC'),
  interval: z.enum(intervals).nullable().default(null),
  groupBy: z.array(z.enum(dimensions)).max(3).default([]),
  /** Channel ids; all that bill when left out. */
  channels: z.array(z.string()).min(1).optional(),
  /** As in get-list, applied to every channel asked for. */
  query: z.unknown().optional(),
  compare: z.enum(comparisons).optional(),
})

export type CostRequest = z.input<typeof costRequest>

export const costSummary = defineRoute({
  id: 'costSummary',
  method: 'POST',
  path: '/api/cost-summary',
  request: costRequest,
  response: z.object({ total: figures.extend({ previous: figures.optional() }), rows: z.array(costRow) }),
})

export type CostSummary = z.infer<typeof costSummary.response>
