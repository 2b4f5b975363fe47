// What sending costs where the source does not say: effective-dated prices of a rate card.
import { z } from 'zod'
import { centsText } from '../routes/cents-text.ts'
import { rateLimits } from './rate-limits.ts'

/** What a price is for: one entry (a message, a call), one part of an SMS, or one minute of a call. */
export const rateUnits = ['message', 'segment', 'minute'] as const
export type RateUnit = (typeof rateUnits)[number]

/** Prices of WhatsApp, as Meta names them; `free` is what a receipt calls free (its pricing type). */
export const rateCategories = [
  'marketing',
  'marketing_lite',
  'utility',
  'authentication',
  'authentication_international',
  'service',
  'referral_conversion',
  'free',
] as const
export type RateCategory = (typeof rateCategories)[number]

/**
 * One price. Of those that fit an entry the one that says most counts: a category before none, then the longest prefix,
 * then a country, then none; of those that say the same, the last that was in effect when the entry was made.
 */
export const rate = z.object({
  channel: z.string(),
  /** The day from which it counts, `2026-10-01`, at midnight in the card's zone. */
  from: z.iso.date(),
  /** ISO 3166 code of the number's country, or null for all. Not together with a prefix. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two letters')
    .nullable(),
  /** The first digits of the number with its calling code, or null for all. */
  prefix: z
    .string()
    .regex(/^\d{1,15}$/, 'must be 1 to 15 digits')
    .nullable(),
  category: z.enum(rateCategories).nullable(),
  unit: z.enum(rateUnits),
  /** US cents for one unit, exact decimal text: "0.79". */
  priceInUSDCents: centsText.regex(/^\d{1,9}(\.\d{1,6})?$/, 'must be an amount of at most 9 digits and 6 decimals'),
  /** Whether what failed costs the same, or nothing. */
  chargesFailed: z.boolean(),
  note: z.string().max(rateLimits.noteLength),
})

export type Rate = z.infer<typeof rate>

/** What entries are priced by, in one version. The number of a rate is its place in `rates`, from 1. */
export interface PriceList {
  /** IANA zone in which days begin. */
  readonly timezone: string
  /**
   * What an entry that its source says cost 0 is: not charged, or not billed by that source at all, and so estimated
   * (a self-hosted OneUptime writes 0 on everything).
   */
  readonly zeroIsUnbilled: boolean
  readonly rates: readonly Rate[]
}
