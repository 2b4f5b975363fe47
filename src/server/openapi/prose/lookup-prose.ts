import type { Prose } from './prose.ts'

export const lookupProse = {
  lookup: {
    summary: 'Lookup',
    description:
      'Everything sent to and received from a contact, over all channels that the key may read. `number` takes whatever was pasted: numbers in any form, several of them, ids of messages and of WhatsApp users, a name, a signature; `searchedAs` says what was looked for, and how. Where whole numbers were met, `entries` and `summary` are theirs, and those that only end so stand in `contacts`. A number without its country code may be several countries’: all that are in the log are there. Keys that see personal data masked find by whole values and by the last four digits, and search neither names nor texts.',
    input: {
      number:
        'As pasted: +1 (555) 123-4567, 00491711234567, the last digits, wamid.…, US.1349…, Anna Weber. At most 20 at once.',
      cursor: '`nextCursor` of the page before.',
      limit: 'Entries on a page.',
      channels: 'Only entries of these channels, apart by commas.',
      direction: 'Only entries of channels of this direction.',
      outcome: 'Only entries with this outcome.',
      from: 'Only entries from this instant on.',
      to: 'Only entries before this instant.',
      text: 'Only entries whose text holds these words.',
      order: 'Of the entries, by time.',
    },
    output: {
      'searchedAs.digits': 'Of a number; else empty.',
      'searchedAs.text': 'The number for people to read, or the id or name as it was looked for.',
      contact: 'The one contact that was met, spellings of a line being one; null when none or several were.',
      contacts:
        'Every contact met, best match first, then most entries; at most 20. `ref` names one that is masked to those who may reveal it, and is null for everybody else.',
      summary: 'Of all entries, whatever the filters.',
      notices: 'Opt-outs, opt-ins and blocks, by what messages and receipts say; newest first, at most 20.',
      matching: 'Entries that the filters leave, on all pages.',
      entries:
        'As get-item gives them with every column selected; `match` says how the entry was met: of a message’s contact, the others are `exact`.',
      nextCursor: 'Null on the last page.',
    },
  },
  lookupSuggest: {
    summary: 'Suggestions',
    description:
      'Contacts that what is being typed may mean: by ends and beginnings of numbers, by names, by whole ids. In a log of millions of entries, numbers that only begin so are looked for in the newest two weeks. A number that merely holds the digits counts as `ends-with`. Keys that see personal data masked are told of whole values and last four digits only.',
    input: { text: 'As typed so far.', limit: 'Contacts, at most.' },
    output: {
      suggestions: 'Best match first, then most entries; `count` is over all channels that the key may read.',
    },
  },
} as const satisfies Readonly<Record<string, Prose>>
