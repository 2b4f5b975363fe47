// What each operation of the contract is for, by route id. It lives here because the browser ships the routes.

export interface Prose {
  readonly summary: string
  readonly description: string
  /** Descriptions of what goes in, by name. */
  readonly input?: Readonly<Record<string, string>>
  /** Descriptions of what comes out, by name. */
  readonly output?: Readonly<Record<string, string>>
}

/** `{model}` stands for the channel's name of one entry. */
export const channelProse = {
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
      'What the source sent for this {model}, to the letter, as JSON text. Refused to keys with masked data.',
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
  fieldValues: {
    summary: 'Values',
    description:
      'The values that one column takes among the entries that meet `query`, most frequent first. For a relation, its id and its name.',
    input: {
      field: 'A column that the console filters by.',
      search: 'Keeps the values that contain this, in any case.',
      limit: 'How many values at most.',
    },
    output: {
      values: '`id` is what a query tests (null for entries without a value), `label` what people read.',
      more: 'How many further values there are.',
    },
  },
} as const satisfies Readonly<Record<string, Prose>>

export const prose = {
  costSummary: {
    summary: 'Cost summary',
    description:
      'What was charged, by time and cause. A row per bucket of `interval` and per combination of the `groupBy` dimensions. Amounts are US cents in exact decimal text. Entries are charged, not charged (the source says 0) or unknown (it says nothing): the three counts add up to `count`.',
    input: {
      from: 'Date or instant (ISO), inclusive.',
      to: 'Date or instant (ISO), exclusive.',
      timezone: 'IANA zone in which buckets begin, such as Europe/Berlin.',
      interval: 'Length of a bucket; null for one sum over the whole period.',
      groupBy: 'Up to three dimensions.',
      channels: 'Channel ids. Left out: every channel that bills and that the key may read.',
      query: 'As in get-list. It is applied to every channel asked for, so its columns must exist in all of them.',
      compare: 'Adds the same figures of the period before, or of the year before, as `previous`.',
    },
    output: {
      rows: '`key` holds each dimension; its `id` is null for the unallocated. `bucket` is the instant at which it begins.',
    },
  },
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
  status: {
    summary: 'Status',
    description: 'What the installation holds for this key: entries by channel and by project, oldest and newest.',
    output: { demo: 'True while the store holds the demo data of the first start.' },
  },
  importRows: {
    summary: 'Import',
    description:
      'Rows in, as NDJSON: one row a line, in the API’s own column names, values plain or in `{"_type", "value"}` envelopes; for incoming WhatsApp one SendZen log entry a line. Good lines are kept, bad ones reported. Importing again changes nothing: the newest `updatedAt` wins. Needs the owner key, Project Owner or Project Admin.',
    input: { channel: 'Channel id.' },
    output: { errors: 'The first thousand; `rejected` counts them all.' },
  },
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
  sendzenLogs: {
    summary: 'Incoming message logs',
    description:
      'SendZen’s own log API over the same events, oldest first. `created_at` is an integer of 18 digits (100 ns since the year 1): read it with a parser that keeps such integers.',
    input: {
      eventTypes: 'Incoming Message, Message Status, Other; several separated by commas.',
      fromDate: 'Ticks, inclusive.',
      toDate: 'Ticks, inclusive.',
      phoneNumberId: 'The business number’s id.',
      url: 'Forwarding URL, exact.',
      pageSize: '1 to 20; 20 when left out.',
      nextPageToken: '`next_page_token` of the page before; absent on the last one.',
    },
  },
  sourceList: {
    summary: 'List sources',
    description:
      'Every source that is mirrored: how it is, what of its time is here, what could not be read. Needs the owner key.',
    output: {
      sources:
        '`state` is `stopped` when the source refuses the key and a person has to act. Per channel: `coverage` in order of time, `upstreamRows` by the source’s own count (null when it does not count), rows whose status may still change (`unsettled`), rows kept because they could not be read (`quarantined`), windows that wait for `retry` (`setAside`).',
    },
  },
  sourceTest: {
    summary: 'Test a source',
    description:
      'Asks the source whether it lets Tollbook in, channel by channel, without bringing rows. Needs the owner key.',
  },
  sourceAct: {
    summary: 'Act on a source',
    description:
      'Leaves a wish for the mirror: `run` begins at once, also when the source was stopped; `pause` and `resume`; `retry` also tries the windows that were set aside. Needs the owner key.',
  },
  quarantineList: {
    summary: 'Rows that could not be read',
    description:
      'Rows of a source that no decoder could read, newest first, with the reason and as they came. Needs the owner key.',
    input: {
      channel: 'Of one channel only.',
      limit: 'Rows on a page.',
      cursor: '`nextCursor` of the page before.',
    },
    output: { count: 'Of all rows, not of those on the page.', nextCursor: 'Null on the last page.' },
  },
  quarantineRetry: {
    summary: 'Read kept rows again',
    description:
      'Reads the kept rows with today’s decoder: those that it understands become log entries. Needs the owner key.',
  },
  coverage: {
    summary: 'Is a range complete?',
    description:
      'Whether what is held of a channel in a range is all that the sources have, as far as they are mirrored.',
    input: {
      channel: 'Channel id.',
      from: 'Instant, inclusive; open when left out.',
      to: 'Instant, exclusive; open when left out.',
    },
    output: { gaps: 'What is not here yet, by source.' },
  },
} as const satisfies Readonly<Record<string, Prose>>
