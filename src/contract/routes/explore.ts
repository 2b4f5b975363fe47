// What stands around a list: how its entries lie in time, and which values they have. Both are asked once a filter,
// never once a page.
import { z } from 'zod'
import { timeSteps } from '../time-steps.ts'
import { centsText } from './cents-text.ts'
import { defineRoute } from './define-route.ts'

export const exploreLimits = {
  /** Bars that the gateway chooses; narrower ones say nothing. */
  chosenBars: 100,
  /** Bars that may be asked for. */
  bars: 500,
  /** Statuses that are counted by name; a log with more has some that no channel knows. */
  statuses: 20,
  /** Fields of one request. */
  facets: 20,
} as const

const count = z.number().int().nonnegative()

const part = z.object({
  /** As the source spells it; null for the rarest ones together. */
  status: z.string().nullable(),
  count,
  /** Exact decimal text; null where the channel's source never bills. */
  amountInUSDCents: centsText.nullable(),
})

const bar = z.object({
  /** The instants (ISO) that it stands for: the first and the last are cut to the range. */
  from: z.string(),
  to: z.string(),
  parts: z.array(part),
})

export type HistogramBar = z.infer<typeof bar>
export type HistogramPart = z.infer<typeof part>

export const entryHistogram = defineRoute({
  id: 'entryHistogram',
  method: 'POST',
  path: '/api/:resource/histogram',
  request: z.object({
    query: z.unknown().optional(),
    /** ISO instant, inclusive; null for as far as there are entries. */
    from: z.string().nullable().default(null),
    /** ISO instant, exclusive; null for as far as there are entries. */
    to: z.string().nullable().default(null),
    /** IANA zone in which bars begin. */
    timezone: z.string().default('UTC'),
    /** Chosen to suit the range when left out. */
    step: z.enum(timeSteps).optional(),
  }),
  response: z.object({
    step: z.enum(timeSteps),
    /** Every bar of the range, also those without entries; none when an open range holds nothing. */
    bars: z.array(bar),
    /** The statuses that occur, most frequent first, with their sums. */
    statuses: z.array(part),
  }),
})

export type EntryHistogram = z.infer<typeof entryHistogram.response>

const facet = z.object({
  field: z.string(),
  /** Most frequent first, then those that the query tests; `id` is null for "none". */
  values: z.array(z.object({ id: z.string().nullable(), label: z.string().nullable(), count })),
  /** How many further values there are. */
  more: count,
})

export type EntryFacet = z.infer<typeof facet>

/** Each field is counted under all of the query but the tests on that field itself. */
export const entryFacets = defineRoute({
  id: 'entryFacets',
  method: 'POST',
  path: '/api/:resource/facets',
  request: z.object({
    query: z.unknown().optional(),
    fields: z.array(z.string()).min(1).max(exploreLimits.facets),
    limit: z.number().int().min(1).max(50).default(8),
  }),
  response: z.object({ facets: z.array(facet) }),
})
