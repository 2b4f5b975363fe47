// Everything sent to and received from one number, over all channels the caller may read.
import { z } from 'zod'
import { centsText } from './cents-text.ts'
import { defineRoute } from './define-route.ts'
import { entry } from './logs.ts'
import { lookupRequest, searchedAs } from './lookup-request.ts'
import { matchKinds } from './lookup-words.ts'
import { figures } from './money-fields.ts'

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
  request: lookupRequest,
  response: z.object({
    searchedAs,
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
