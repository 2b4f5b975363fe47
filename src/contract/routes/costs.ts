// Sums over log entries by time and cause (design.md, fixed interfaces).
import { z } from 'zod'
import { centsText } from './cents-text.ts'
import { costScope } from './cost-scope.ts'
import { defineRoute } from './define-route.ts'
import { figures } from './money-fields.ts'

/** What no field holds: read off the time, in the zone asked for, or off the text. */
export const computedDimensions = ['hourOfDay', 'weekday', 'segments', 'messageLength'] as const

export type ComputedDimension = (typeof computedDimensions)[number]

/** What entries can be grouped by. Between the first and the computed: fields of a channel, or ids of its relations. */
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
  'errorCode',
  ...computedDimensions,
] as const

/** The bands of `messageLength` in characters, each up to this many; the last has no end. */
export const lengthBands = [70, 160, 306] as const

/** Parts of a text from which `segments` counts them together. */
export const MANY_SEGMENTS = 4

export type Dimension = (typeof dimensions)[number]

export const intervals = ['hour', 'day', 'week', 'month'] as const
export type Interval = (typeof intervals)[number]

export const comparisons = ['previous-period', 'previous-month', 'previous-year'] as const
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

/** How many different ones there are, and what their entries cost, charged or estimated; null where nothing is known. */
const distinct = z.object({ count: z.number().int().nonnegative(), amountInUSDCents: centsText.nullable() })

const total = figures.extend({ incidents: distinct.optional(), contacts: distinct.optional() })

const costRequest = costScope.extend({
  interval: z.enum(intervals).nullable().default(null),
  groupBy: z.array(z.enum(dimensions)).max(3).default([]),
  compare: z.enum(comparisons).optional(),
  /** Adds `incidents` and `contacts` to the totals. */
  distinct: z.boolean().default(false),
})

export type CostRequest = z.input<typeof costRequest>

export const costSummary = defineRoute({
  id: 'costSummary',
  method: 'POST',
  path: '/api/cost-summary',
  request: costRequest,
  response: z.object({ total: total.extend({ previous: total.optional() }), rows: z.array(costRow) }),
})

export type CostSummary = z.infer<typeof costSummary.response>
