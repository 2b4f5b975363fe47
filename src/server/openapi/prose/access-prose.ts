import type { Prose } from './prose.ts'

/** Sessions of the console, and keys. */
export const accessProse = {
  sessionStart: {
    summary: 'Sign in',
    description: 'Trades a key for the console’s cookie (HttpOnly, 30 days). Programs send the key itself instead.',
    input: { key: 'An API key or the owner key.' },
  },
  sessionRead: { summary: 'Who am I', description: 'Whose key or cookie this is, and what it may do.' },
  sessionEnd: { summary: 'Sign out', description: 'Removes the console’s cookie.' },
  keyList: { summary: 'List keys', description: 'The keys that the caller may manage, newest first. Never a secret.' },
  keyCreate: {
    summary: 'Create a key',
    description:
      'Makes a key of one project. `secret` is the key itself: it is answered here once and never again. Needs the owner key, Project Owner or Project Admin.',
    input: {
      label: 'What the key is for.',
      projectId: 'The caller’s own project when left out; the owner key must name one.',
      permissions: 'Names as listed under Authentication, also in OneUptime’s spelling (ReadSmsLog).',
      masked: 'Numbers, names and texts are masked for this key.',
      expiresAt: 'Instant with a zone, or null for a key that does not expire.',
    },
  },
  keyUpdate: {
    summary: 'Change a key',
    description: 'Changes what is given and leaves the rest. A revoked key cannot be changed.',
  },
  keyRevoke: {
    summary: 'Revoke a key',
    description: 'Ends a key at once, and every console session opened with it. Revoking again changes nothing.',
  },
} as const satisfies Readonly<Record<string, Prose>>
