import type { Prose } from './prose.ts'

const days =
  'Days of UTC that are over; null keeps for ever. Texts are the messages, the notes beside a status and what the source sent; `textDays` is at most `rowDays`.'
const who = 'For the owner key, and for Project Owner and Project Admin within their project; not with masked data.'
const number =
  'A phone number with its country code in any writing, or the id of a WhatsApp user who hides theirs. Every spelling of the line is meant, not numbers that only end so.'
const project = 'The caller’s own project, or every project of the owner key, when left out.'
const steps = 'By table and channel: `rows` removed, `texts` emptied, `mentions` taken out of what belongs to others.'

export const privacyProse = {
  retentionRead: {
    summary: 'Read the retention',
    description:
      'How long each channel keeps its texts and its entries, and what has been removed. The owner key alone.',
    output: {
      checkedAt: 'When it was last looked whether something is due: every hour, and after a change.',
      runs: 'Runs that removed something, newest first, at most 20.',
    },
  },
  retentionUpdate: {
    summary: 'Change the retention',
    description:
      'Sets the channels given and leaves the others. What is due goes within seconds, and cannot be brought back: what a source or an import brings is held to the same days.',
    input: { rules: days },
  },
  retentionPreview: {
    summary: 'Preview a retention',
    description: 'Counts what these rules would remove now, and changes nothing.',
    input: { rules: days },
    output: { channels: '`rows` would go, `texts` would stay without their texts, of `held` entries.' },
  },
  erasurePreview: {
    summary: 'Preview an erasure',
    description: `Counts what an erasure would remove now, and changes nothing. ${who}`,
    input: { number, projectId: project },
    output: {
      contact: 'The hash under which the audit log and the certificate have the contact, and the masked number.',
      number: 'As it is written, to be typed again by whoever erases it.',
      entries: 'Log entries; each is in several tables.',
      steps,
      mentions: 'Saved views and budgets that ask for the number: they are deleted with it.',
    },
  },
  erasureCreate: {
    summary: 'Erase a contact',
    description: `Begins a job that removes everything of one contact, and takes them out of what belongs to others. Entries from before stay out when they are brought again; later ones are new. ${who}`,
    input: {
      number,
      projectId: project,
      reason: 'Stands in the certificate and the audit log; numbers in it are masked.',
      ticket: 'Likewise.',
    },
  },
  erasureList: { summary: 'List erasures', description: `Newest first, at most 200. ${who}` },
  erasureRead: {
    summary: 'Read an erasure',
    description: `How far it is. ${who}`,
    output: { job: steps },
  },
  erasureCertificate: {
    summary: 'Read the certificate of an erasure',
    description: `What was removed, when and for whom, without the number. A 409 before the erasure is done. ${who}`,
    output: {
      sha256: 'Of `certificate` as JSON in the order in which it is answered, without spaces, in UTF-8.',
    },
  },
} as const satisfies Readonly<Record<string, Prose>>
