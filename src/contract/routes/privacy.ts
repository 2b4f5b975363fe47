// How long entries are kept, and the erasure of one contact: both as jobs that anybody who may ask for them can watch.
import { z } from 'zod'
import { defineRoute } from './define-route.ts'

/** Days of UTC that are over; null keeps for ever. */
const days = z.number().int().min(1, 'must be at least 1 day').max(36_500, 'must be at most 36500 days').nullable()

export const retentionRule = z.object({
  /** Id of the channel. */
  channel: z.string(),
  /** Texts, notes and what the source sent are removed from entries older than this. */
  textDays: days,
  /** Entries older than this are removed whole. */
  rowDays: days,
})

export type RetentionRule = z.infer<typeof retentionRule>

const count = z.number().int().nonnegative()
const instant = z.string().nullable()

export const jobStates = ['queued', 'running', 'done', 'failed'] as const

/** Tables of the store that hold what people wrote, or that it was they. */
export const privateTables = [
  'entry_arrival',
  'sendzen_event',
  'quarantine',
  'contact_entry',
  'entry_key',
  'log_entry',
] as const

export type PrivateTable = (typeof privateTables)[number]

const privacyStep = z.object({
  /** Table of the store. */
  table: z.enum(privateTables),
  /** Null where the table does not tell channels apart. */
  channel: z.string().nullable(),
  /** `rows` are removed, `texts` emptied, `mentions` taken out of what belongs to others. */
  what: z.enum(['rows', 'texts', 'mentions']),
  /** How many there were when the job began. */
  count,
  done: z.boolean(),
})

export type PrivacyStep = z.infer<typeof privacyStep>

const mention = z.object({
  kind: z.enum(['view', 'budget']),
  id: z.string(),
  /** A number in it is masked. */
  name: z.string(),
})

export type Mention = z.infer<typeof mention>

export const privacyJob = z.object({
  id: z.string(),
  kind: z.enum(['erasure', 'retention']),
  state: z.enum(jobStates),
  /** Null for every project. */
  projectId: z.string().nullable(),
  /** Whom an erasure is of: the hash under which the audit log has the contact, and the masked number. */
  contact: z.object({ hash: z.string(), masked: z.string() }).nullable(),
  reason: z.string(),
  ticket: z.string().nullable(),
  askedBy: z.string(),
  askedAt: z.string(),
  startedAt: instant,
  finishedAt: instant,
  steps: z.array(privacyStep),
  /** Saved views and budgets that asked for the number: deleted with it. */
  mentions: z.array(mention),
  /** Why it failed; it is tried again within the hour. */
  problem: z.string().nullable(),
})

export type PrivacyJob = z.infer<typeof privacyJob>

const retentionState = z.object({
  /** One for every channel. */
  rules: z.array(retentionRule.extend({ changedBy: z.string().nullable(), changedAt: instant })),
  /** When it was last looked whether something is due. */
  checkedAt: instant,
  /** Runs that removed something, newest first, at most 20. */
  runs: z.array(privacyJob),
})

export type RetentionState = z.infer<typeof retentionState>

const rules = z.object({ rules: z.array(retentionRule).min(1).max(20) })

export const retentionRead = defineRoute({
  id: 'retentionRead',
  method: 'GET',
  path: '/api/retention',
  request: z.object({}),
  response: retentionState,
})

/** Sets the rules of the channels given and leaves the others. */
export const retentionUpdate = defineRoute({
  id: 'retentionUpdate',
  method: 'PATCH',
  path: '/api/retention',
  request: rules,
  response: retentionState,
})

/** What these rules would remove now. */
export const retentionPreview = defineRoute({
  id: 'retentionPreview',
  method: 'POST',
  path: '/api/retention/preview',
  request: rules,
  response: z.object({
    channels: z.array(
      z.object({
        channel: z.string(),
        /** Entries that would go. */
        rows: count,
        /** Entries that would stay without their texts. */
        texts: count,
        /** All that there are now. */
        held: count,
      }),
    ),
  }),
})

export type RetentionPreview = z.infer<typeof retentionPreview.response>

const whom = z.object({
  /** A phone number with its country code, or the id of a WhatsApp user who hides theirs. */
  number: z.string().trim().min(3, 'must be a phone number or the id of a WhatsApp user').max(200),
  /** The caller's own project, or every project of the owner key, when left out. */
  projectId: z.string().trim().min(1).max(100).optional(),
})

export const erasurePreview = defineRoute({
  id: 'erasurePreview',
  method: 'POST',
  path: '/api/erasures/preview',
  request: whom,
  response: z.object({
    contact: z.object({ hash: z.string(), masked: z.string() }),
    /** As it is written, to be typed again. */
    number: z.string(),
    projectId: z.string().nullable(),
    /** Log entries. */
    entries: count,
    steps: z.array(privacyStep),
    mentions: z.array(mention),
  }),
})

export type ErasurePreview = z.infer<typeof erasurePreview.response>

export const erasureCreate = defineRoute({
  id: 'erasureCreate',
  method: 'POST',
  path: '/api/erasures',
  request: whom.extend({
    reason: z.string().trim().min(3, 'must say why').max(500),
    ticket: z.string().trim().max(100).optional(),
  }),
  response: z.object({ job: privacyJob }),
})

export const erasureList = defineRoute({
  id: 'erasureList',
  method: 'GET',
  path: '/api/erasures',
  request: z.object({}),
  /** Newest first, at most 200. */
  response: z.object({ jobs: z.array(privacyJob) }),
})

export const erasureRead = defineRoute({
  id: 'erasureRead',
  method: 'GET',
  path: '/api/erasures/:id',
  request: z.object({}),
  response: z.object({ job: privacyJob }),
})

/** In the order in which it is hashed. */
export const certificateBody = z.object({
  kind: z.literal('tollbook-erasure-certificate'),
  formatVersion: z.literal(1),
  id: z.string(),
  contact: z.object({ hash: z.string(), masked: z.string() }),
  projectId: z.string().nullable(),
  reason: z.string(),
  ticket: z.string().nullable(),
  askedBy: z.string(),
  askedAt: z.string(),
  startedAt: z.string(),
  finishedAt: z.string(),
  erased: z.array(privacyStep.omit({ done: true })),
  mentions: z.array(mention),
  /** What stays, in words. */
  stays: z.array(z.string()),
  /** Tollbook's. */
  version: z.string(),
})

export type Certificate = z.infer<typeof certificateBody>

export const erasureCertificate = defineRoute({
  id: 'erasureCertificate',
  method: 'GET',
  path: '/api/erasures/:id/certificate',
  request: z.object({}),
  /** `sha256` is of the certificate as JSON in its own order, without spaces, in UTF-8. */
  response: z.object({ certificate: certificateBody, sha256: z.string() }),
})
