// Everything with a contact as a file to keep and to check: what it is of, entry by entry, and a hash of all that.
import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import { entryLadder } from './ladder.ts'
import { lookup } from './lookup.ts'
import { lookupRequest, searchedAs } from './lookup-request.ts'

/** Counts up when a reader of the files would have to read them differently. */
export const EVIDENCE_FORMAT = 1

/** Entries in it are oldest first, whatever order a page shows. */
export const evidenceFilters = lookupRequest.omit({ number: true, cursor: true, limit: true, order: true })
export type EvidenceFilters = z.output<typeof evidenceFilters>

/** Answers the file itself, NDJSON. */
export const lookupEvidence = defineRoute({
  id: 'lookupEvidence',
  method: 'GET',
  path: '/api/lookup/evidence',
  request: evidenceFilters.extend({
    number: lookupRequest.shape.number,
    /** IANA zone of each entry's `localTime`. */
    timezone: z.string().max(100).default('UTC'),
    /** Nothing newer than this instant is in it; now, when left out. The same instant makes the same file. */
    asOf: z.string().max(100).optional(),
  }),
  response: z.unknown(),
})

/** Its first line. */
export const evidenceHead = z.object({
  kind: z.literal('tollbook-evidence-pack'),
  formatVersion: z.literal(EVIDENCE_FORMAT),
  /** As it was asked for. */
  number: z.string(),
  searchedAs,
  /** Null for what leaves nothing out. */
  filter: z.object({
    channels: z.array(z.string()).nullable(),
    direction: evidenceFilters.shape.direction.unwrap().nullable(),
    outcome: evidenceFilters.shape.outcome.unwrap().nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    text: z.string().nullable(),
  }),
  timezone: z.string(),
  order: z.literal('oldest-first'),
  asOf: z.string(),
  /** Label of the key. */
  askedBy: z.string(),
  /** The channels that it may read: what others hold is not in it. */
  readableChannels: z.array(z.string()),
  /** Numbers, names, ids and texts are masked. */
  masked: z.boolean(),
})
export type EvidenceHead = z.infer<typeof evidenceHead>

/** A line for each entry: all its readable fields, and: */
export const evidenceEntry = lookup.response.shape.entries.element.extend({
  /** When it was sent or received, in the zone of the pack, with its offset. */
  localTime: z.string(),
  /** What became of it step by step; null for what was received, and where the key may not read receipts. */
  ladder: entryLadder.response.nullable(),
})
export type EvidenceEntry = z.infer<typeof evidenceEntry>

/** Its last line. */
export const evidenceEnd = z.object({
  count: z.number().int().nonnegative(),
  /** SHA-256 of every byte before this line, in hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type EvidenceEnd = z.infer<typeof evidenceEnd>

/** `evidence-2026-11-21-140305.ndjson`, in UTC. No number: names of files are seen by more people than files. */
export function evidenceFileName(asOf: string): string {
  return `evidence-${asOf.slice(0, 10)}-${asOf.slice(11, 19).replaceAll(':', '')}.ndjson`
}
