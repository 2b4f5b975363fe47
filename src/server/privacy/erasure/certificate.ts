// What an erasure leaves in the hands of whoever asked for it: what was removed, and what was not.
import { createHash } from 'node:crypto'
import type { Certificate } from '#contract/routes/privacy.ts'
import { presentJob, type StoredJob } from '../job-rows.ts'

const stays = [
  'The audit log names the contact by this hash and the masked number; none of its lines is ever removed.',
  'A keyed hash of the contact keeps older entries out when a source or an import brings them again.',
  'Titles of incidents and other resources, names of the organisation’s own people, and what sources and backups keep are not changed.',
  'The engine deletes the files that held the rows within minutes; a backup of the data directory keeps what it had.',
] as const

/** JSON text, its keys always in one order, so that it has one hash. */
export function writeCertificate(job: StoredJob, version: string): string {
  const { id, contact, projectId, reason, ticket, askedBy, askedAt, startedAt, finishedAt, steps, mentions } =
    presentJob(job)
  if (!contact) throw new Error('a certificate of nobody')
  const certificate: Certificate = {
    ...{ kind: 'tollbook-erasure-certificate', formatVersion: 1, id, contact, projectId, reason, ticket, askedBy },
    ...{ askedAt, startedAt: startedAt ?? askedAt, finishedAt: finishedAt ?? askedAt },
    erased: steps.map(({ table, channel, what, count }) => ({ table, channel, what, count })),
    ...{ mentions, stays: [...stays], version },
  }
  return JSON.stringify(certificate)
}

export function hashCertificate(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
