import type { Prose } from './prose.ts'

export const lookupEvidenceProse = {
  lookupEvidence: {
    summary: 'Evidence pack',
    description:
      'Every entry that a lookup finds, however many, as one NDJSON file that is sent while it is written. The first line says what it is of: the number, what was searched, the filter, the zone, the moment, and whose key asked. Then a line for each entry, oldest first: as get-item gives it with every column selected, with `channel`, `match`, `localTime` and `ladder`. The last line is `{"count", "sha256"}`, the hash of every byte before that line: `head -n -1 pack.ndjson | sha256sum`. A file that cannot be finished ends with a line that begins with INCOMPLETE, and its connection breaks. It counts among the exports: `X-Export-Id` follows and cancels it. Needs the right `export`.',
    input: {
      number: 'As for a lookup.',
      channels: 'Ids of channels, separated by commas; all that the key may read when left out.',
      direction: 'What was sent, or what was received.',
      outcome: 'How it ended.',
      from: 'Date or instant (ISO), inclusive.',
      to: 'Date or instant (ISO), exclusive.',
      text: 'Words that the text of an entry holds. Refused to keys with masked data.',
      timezone: 'IANA zone of `localTime`.',
      asOf: 'Date or instant (ISO) that has been. Nothing newer is in the file, so that the same moment makes the same file while the log holds the same. Now, when left out.',
    },
  },
} as const satisfies Readonly<Record<string, Prose>>
