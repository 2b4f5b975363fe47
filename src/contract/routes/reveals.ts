// Revealing: the mask lifted from one entry or one contact, for one caller, for some minutes, with a reason.
import { z } from 'zod'
import { isUuid } from '../query/values.ts'
import { defineRoute } from './define-route.ts'

export const revealLimits = { reasonLeast: 3, reason: 500, ticket: 100, active: 20 } as const

const entryId = z.string().toLowerCase().refine(isUuid, 'must be a UUID')
const entrySubject = z.strictObject({ channel: z.string().max(100), id: entryId })
/** A number or WhatsApp user id in full, or the `ref` by which a lookup names a masked contact. */
const contactSubject = z.strictObject({ contact: z.string().trim().min(1).max(2000) })

const revealSubject = z.union([entrySubject, contactSubject], {
  error: 'must be {channel, id} of an entry, or {contact}',
})
export type RevealSubject = z.output<typeof revealSubject>

const reveal = z.object({
  id: z.string(),
  /** As the audit log names it: a contact by a hash, and by its masked number. */
  subject: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('entry'), channel: z.string(), id: z.string(), label: z.string() }),
    z.object({ kind: z.literal('contact'), id: z.string(), label: z.string() }),
  ]),
  startedAt: z.string(),
  expiresAt: z.string(),
})
export type Reveal = z.infer<typeof reveal>

/** For callers that see personal data masked and have the right to reveal. */
export const revealStart = defineRoute({
  id: 'revealStart',
  method: 'POST',
  path: '/api/reveals',
  request: z.object({
    subject: revealSubject,
    /** Why, in words: it is kept in the audit log. */
    reason: z.string().trim().min(revealLimits.reasonLeast, 'must say why').max(revealLimits.reason),
    ticket: z.string().trim().max(revealLimits.ticket).optional(),
  }),
  response: reveal,
})

/** The caller's own that have not ended, newest first; with a subject, those by which that is revealed. */
export const revealList = defineRoute({
  id: 'revealList',
  method: 'GET',
  path: '/api/reveals',
  request: z.object({
    channel: z.string().max(100).optional(),
    id: entryId.optional(),
    contact: contactSubject.shape.contact.optional(),
  }),
  response: z.object({
    reveals: z.array(reveal),
    /** By the gateway's clock, which need not be the reader's. */
    asOf: z.string(),
    /** How long one lasts. */
    minutes: z.number().int().positive(),
  }),
})

/** Masks again before the time is over. */
export const revealEnd = defineRoute({
  id: 'revealEnd',
  method: 'DELETE',
  path: '/api/reveals/:id',
  request: z.object({}),
  response: z.object({}),
})
