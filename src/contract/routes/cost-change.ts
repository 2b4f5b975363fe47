// Why a cost changed: the difference of two periods, split into parts that add up to it (docs/decisions/0018).
import { z } from 'zod'
import { centsText } from './cents-text.ts'
import { costScope } from './cost-scope.ts'
import { comparisons } from './costs.ts'
import { defineRoute } from './define-route.ts'

/**
 * In the order in which a waterfall shows them. `volume` is more or fewer entries; `channels`, `countries` and
 * `segments` are the mix, each within the one before; `price` is the same at another price; `new` and `gone` are what
 * was charged in one of the periods only.
 */
export const changeKinds = ['volume', 'channels', 'countries', 'segments', 'price', 'new', 'gone'] as const
export type ChangeKind = (typeof changeKinds)[number]

const count = z.number().int().nonnegative()

/** Charged entries of a channel, a country, a number of segments. What is left out is not told apart. */
const contributor = z.object({
  channel: z.string(),
  /** Null where the number does not tell it. */
  country: z.string().nullable().optional(),
  /** As the dimension has it, such as `4+`; left out too where the channel's texts have none. */
  segments: z.string().optional(),
  count,
  previousCount: count,
  amountInUSDCents: centsText,
  previousAmountInUSDCents: centsText,
  /** Its share of the part, signed. */
  changeInUSDCents: centsText,
})

export type ChangeContributor = z.infer<typeof contributor>

const part = z.object({
  kind: z.enum(changeKinds),
  /** Signed; the parts add up to the difference of the totals. */
  changeInUSDCents: centsText,
  /** Charged entries that the part is about. */
  count,
  previousCount: count,
  /** The largest, at most five. */
  contributors: z.array(contributor),
  /** How many more there are, and what they come to. */
  others: z.object({ count, changeInUSDCents: centsText }),
})

export type ChangePart = z.infer<typeof part>

const uncharged = z.object({ notChargedCount: count, unknownCount: count })

export const costChange = defineRoute({
  id: 'costChange',
  method: 'POST',
  path: '/api/cost-change',
  request: costScope.extend({
    compare: z.enum(comparisons).default('previous-period'),
  }),
  response: z.object({
    amountInUSDCents: centsText,
    previousAmountInUSDCents: centsText,
    parts: z.array(part),
    /** Entries without a price, which no part is about. */
    leftOut: uncharged.extend({ previous: uncharged }),
  }),
})

export type CostChange = z.infer<typeof costChange.response>
