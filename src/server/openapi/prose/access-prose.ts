import type { Prose } from './prose.ts'

/** Sessions of the console, and keys. */
export const accessProse = {
  sessionStart: {
    summary: 'Sign in',
    description:
      'Trades a key for the console’s cookie (HttpOnly, SameSite=Strict). It ends when it was not used for twelve hours, and after seven days, unless the settings say otherwise. After ten wrong keys from one address the owner key is refused there for a quarter of an hour. Programs send the key itself instead.',
    input: { key: 'An API key or the owner key.' },
  },
  sessionRead: { summary: 'Who am I', description: 'Whose key or cookie this is, and what it may do.' },
  sessionEnd: { summary: 'Sign out', description: 'Ends the session of the console’s cookie, and removes the cookie.' },
  signInWays: {
    summary: 'Ways to sign in',
    description: 'Whether one may sign in through an identity provider, and what its button says. Anybody may ask.',
  },
  sessionList: {
    summary: 'List open sessions',
    description: 'Where the caller is signed in to the console, newest first. A key has the sessions opened with it.',
    input: { all: 'Everybody’s; needs the owner key.' },
  },
  sessionRevoke: {
    summary: 'End a session',
    description: 'Ends one of the caller’s sessions at once; with the owner key anybody’s.',
  },
  sessionsEnd: {
    summary: 'Sign out everywhere',
    description: 'Ends all sessions of the caller and answers how many there were.',
    input: { others: 'All but the one that asks.' },
  },
  keyList: { summary: 'List keys', description: 'The keys that the caller may manage, newest first. Never a secret.' },
  keyCreate: {
    summary: 'Create a key',
    description:
      'Makes a key of one project. `secret` is the key itself: it is answered here once and never again. Needs the right `manage-keys`; nobody gives a permission or a right that they have not, and who sees masked data makes no keys.',
    input: {
      label: 'What the key is for.',
      projectId: 'The caller’s own project when left out; the owner key must name one.',
      permissions: 'Names as listed under Authentication, also in OneUptime’s spelling (ReadSmsLog).',
      rights:
        '`export`: files of rows and of sums. `reveal`: lifting the mask of one entry or contact, with a reason. `manage-keys`: keys of the project. Left out: `export`, and all three with Project Owner or Project Admin, as far as the caller has them.',
      masked: 'Numbers, names and texts are masked for this key.',
      expiresAt: 'Instant with a zone, or null for a key that does not expire.',
    },
  },
  keyUpdate: {
    summary: 'Change a key',
    description:
      'Changes what is given and leaves the rest; new permissions without `rights` bring their usual ones. A revoked key cannot be changed, nor one that may do more than the caller.',
  },
  keyRevoke: {
    summary: 'Revoke a key',
    description: 'Ends a key at once, and every console session opened with it. Revoking again changes nothing.',
  },
} as const satisfies Readonly<Record<string, Prose>>
