import type { Prose } from './prose.ts'

export const lookupProse = {
  lookup: {
    summary: 'Lookup',
    description:
      'Everything sent to and received from one number, over all channels that the key may read, newest first. The number may be written in any form; `searchedAs` says which digits were looked for, and how.',
    input: {
      number: 'As pasted: +1 (555) 123-4567, 00491711234567, the last digits.',
      cursor: '`nextCursor` of the page before.',
      limit: 'Entries on a page.',
    },
    output: {
      contact: 'The one number that was met, or null when none or several were.',
      contacts: 'Every number met, most entries first, at most 20.',
      entries: 'As get-item gives them with every column selected; `match` says how the number was met.',
      nextCursor: 'Null on the last page.',
    },
  },
} as const satisfies Readonly<Record<string, Prose>>
