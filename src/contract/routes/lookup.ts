// Everything sent to and received from one number, over all channels the caller may read.
import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import { entry } from './logs.ts'
import { centsText, figures } from './money-fields.ts'

/** How an entry met what was asked for, best first. */
export const matchKinds = ['exact', 'national', 'message-id', 'user-id', 'name', 'ends-with'] as const
export type MatchKind = (typeof matchKinds)[number]

const outcomes = ['arrived', 'moving', 'failed', 'unclear'] as const

const count = z.number().int().nonnegative()

const lookupEntry = entry.extend({ channel: z.string(), match: z.enum(matchKinds) })
export type LookupEntry = z.infer<typeof lookupEntry>

export const contact = z.object({
  /** International form where the number has one, else as stored. */
  number: z.string(),
  /** Digits only. */
  digits: z.string(),
  /** ISO 3166, two letters, where the number tells it. */
  country: z.string().nullable(),
  /** Names that messages or users gave it. */
  names: z.array(z.string()),
  /** WhatsApp's own id of the user, where a message told it: all there is of somebody who hides their number. */
  userId: z.string().nullable(),
})
export type Contact = z.infer<typeof contact>

const named = contact.extend({
  /** What a masked caller calls it to have it revealed; null for who may not, and who sees everything. */
  ref: z.string().nullable(),
})

/** What a contact did that decides whether they may be written to, by what their messages and receipts say. */
export const noticeKinds = ['opt-out', 'opt-in', 'blocked'] as const

export const lookup = defineRoute({
  id: 'lookup',
  method: 'GET',
  path: '/api/lookup',
  request: z.object({
    /** Whatever was pasted: a number in any form, several, an id of a message or a user, a name, a signature. */
    number: z.string().max(2000),
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
    /** Which of the entries; contacts and summary are of all of them. Ids of channels, apart by commas. */
    channels: z.string().max(200).optional(),
    direction: z.enum(['inbound', 'outbound']).optional(),
    outcome: z.enum(outcomes).optional(),
    from: z.string().optional(),
    to: z.string().optional(),
    /** Words that the entry's text holds. */
    text: z.string().max(200).optional(),
    order: z.enum(['newest-first', 'oldest-first']).default('newest-first'),
  }),
  response: z.object({
    /** What was looked for, and how: digits of numbers, with their country where they tell it; else the text. */
    searchedAs: z.array(
      z.object({
        match: z.enum(matchKinds),
        digits: z.string(),
        text: z.string(),
        country: z.string().nullable(),
      }),
    ),
    /** The contact when one number was met; null when none or several were. */
    contact: named.nullable(),
    /** Every number met, most entries first, at most 20. */
    contacts: z.array(named.extend({ match: z.enum(matchKinds), count })),
    summary: z.array(
      figures.extend({
        channel: z.string(),
        /** Null for a channel whose source never bills. */
        costInUSDCents: centsText.nullable(),
        /** Null where the rate card says nothing either. */
        estimatedInUSDCents: centsText.nullable(),
        first: z.string(),
        last: z.string(),
      }),
    ),
    /** Newest first, at most 20. */
    notices: z.array(z.object({ kind: z.enum(noticeKinds), channel: z.string(), entryId: z.string(), at: z.string() })),
    /** Entries that the filters leave, of all pages. */
    matching: count,
    /** In the order asked for. */
    entries: z.array(lookupEntry),
    nextCursor: z.string().nullable(),
  }),
})

export type Lookup = z.infer<typeof lookup.response>
