import type { Prose } from './prose.ts'

/** What every channel says of its entries. `{model}` stands for the channel’s name of one. */
export const entryProse = {
  entryList: {
    summary: 'List',
    description:
      'Entries that meet `query`, in the order of `sort`, a page of them. `count` is the number of all that match, not of those on the page. The GET form takes the same keys as JSON in the query string, or a JSON body.',
  },
  entryItem: {
    summary: 'Item',
    description: 'One {model} by its ID, with the selected columns. The GET form takes `select` as JSON.',
  },
  entryCount: {
    summary: 'Count',
    description: 'How many entries meet `query`: the same number as the list’s `count`.',
  },
  entryRaw: {
    summary: 'Raw',
    description:
      'What the source sent for this {model}, to the letter, as JSON text. Refused to keys with masked data, unless they have revealed it.',
    output: { raw: 'JSON text. Demo entries came from no source: theirs is the entry itself.' },
  },
  entryLadder: {
    summary: 'Ladder',
    description:
      'What became of one message, step by step: the statuses that were reported of it, each once, in the order sent, delivered, read, played, failed. Receipts are found by the message ID among the received events of the projects that the key reads. Keys with masked data are told statuses and times alone.',
    output: {
      messageId: 'The provider’s ID; null when the message never got one.',
      steps:
        '`at` is when a status was first reported. `source` is `receipt`, or `entry` where only the log entry itself says so: then `at` is when that last changed. A step that nobody reported is missing.',
      current:
        'The farthest that the message is known to have come, whatever was reported later; the entry’s own status, as the source spells it, when there is no step.',
    },
  },
  entryLive: {
    summary: 'What comes',
    description:
      'Entries that came, by a mirror or an import, since a moment and meet `query`, whatever their own time. With `Accept: text/event-stream` the answer does not end: it is told what comes as it comes, each entry once, and ends when the key does. At most 20 streams a key.',
    events:
      'Events named `arrived`, whose data is what the JSON form answers and whose id is its `cursor` (`Last-Event-ID` goes on from there), a comment at least every five seconds, and at last `end` with a `reason`: `stopping` and `failed` ask to come back, `refused` does not.',
    input: {
      since: 'A `cursor`. Without it and without `ago`: now.',
      ago: 'So many seconds ago instead, at most two days.',
    },
    output: {
      cursor: 'Where to go on from. What came in the last seconds before it may be told again.',
      entries: 'Entries that were not here before, the newest 100, in order of time.',
      changed: 'Entries that were here in another version, the newest 100.',
      leftOut: 'How many further new entries there are; lists show them.',
    },
  },
} as const satisfies Readonly<Record<string, Prose>>
