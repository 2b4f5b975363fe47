// Everything sent to and received from one number, over all channels the caller may read.
import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import { entry } from './logs.ts'
import { centsText } from './money-fields.ts'

/** How an entry's number met the number asked for, best first. */
export const matchKinds = ['exact', 'national', 'ends-with'] as const
export type MatchKind = (typeof matchKinds)[number]

const count = z.number().int().nonnegative()

const lookupEntry = entry.extend({ channel: z.string(), match: z.enum(matchKinds) })
export type LookupEntry = z.infer<typeof lookupEntry>

const contact = z.object({
  /** International form where the number has one, else as stored. */
  number: z.string(),
  /** Digits only. */
  digits: z.string(),
  /** ISO 3166, two letters, where the number tells it. */
  country: z.string().nullable(),
  /** Names that messages or users gave it. */
  names: z.array(z.string()),
})

export const lookup = defineRoute({
  id: 'lookup',
  method: 'GET',
  path: '/api/lookup',
  request: z.object({
    number: z.string().max(200),
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: z.object({
    /** The digits that were looked for, and how. */
    searchedAs: z.array(z.object({ match: z.enum(matchKinds), digits: z.string() })),
    /** The contact when one number was met; null when none or several were. */
    contact: contact.nullable(),
    /** Every number met, most entries first, at most 20. */
    contacts: z.array(contact.extend({ match: z.enum(matchKinds), count })),
    summary: z.array(
      z.object({
        channel: z.string(),
        count,
        /** Null for a channel whose source never bills. */
        costInUSDCents: centsText.nullable(),
        estimatedInUSDCents: centsText.nullable(),
        first: z.string(),
        last: z.string(),
      }),
    ),
    /** Newest first. */
    entries: z.array(lookupEntry),
    nextCursor: z.string().nullable(),
  }),
})

export type Lookup = z.infer<typeof lookup.response>
