// What each operation of the contract is for, by route id. It lives here because the browser ships the routes.

export interface Prose {
  readonly summary: string
  readonly description: string
  /** What a stream of events carries. */
  readonly events?: string
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
  entryFacets: {
    summary: 'Facets',
    description:
      'The most frequent values of several columns at once. Each column is counted under all of `query` but the tests on that column itself, so that its other values stay countable. For a relation, its id and its name; a number is counted once, however it is written.',
    input: {
      fields: 'Columns with few values, or few frequent ones.',
      limit: 'How many values of each column at most; values that the query tests come on top.',
    },
    output: {
      facets:
        'One for each column, in the order asked for. `id` is what a query tests (null for entries without a value), `label` what people read, `more` how many further values there are.',
    },
  },
  entryHistogram: {
    summary: 'Histogram',
    description:
      'Entries over time: a bar per step of the zone’s calendar, also where there are none, and in each bar the count and the cost by status. Costs are US cents in exact decimal text; null where the source never bills.',
    input: {
      from: 'Date or instant (ISO), inclusive; null to begin with the first entry that meets `query`.',
      to: 'Date or instant (ISO), exclusive; null to end with the last one.',
      timezone: 'IANA zone in which bars begin, such as Europe/Berlin.',
      step: 'Length of a bar as an ISO 8601 duration. Left out: the finest that makes at most 100 bars. At most 500 bars may be asked for.',
    },
    output: {
      step: 'Length of a bar.',
      bars: 'Bars in order. The first and the last are cut to the range.',
      statuses: 'The same sums over the whole range, most frequent status first.',
    },
  },
  exportCheck: {
    summary: 'Check an export',
    description: 'What an export with the same body would hold, without making it.',
    input: {
      columns: 'Columns of the file in their order; all that the console shows when left out.',
      format: 'What the file is to be.',
    },
    output: {
      bytes: 'Estimated from the newest entries; null for Parquet.',
      masked: 'Whether numbers, names and texts are masked in the file.',
    },
  },
  exportRows: {
    summary: 'Export',
    description:
      'All entries that meet `query`, however many, as one file that is sent while it is written. Costs are US cents, exact; a related resource has its name and its ID. A file that cannot be finished ends with a line that begins with INCOMPLETE, and its connection breaks. `X-Export-Rows` tells how many entries matched at the start; the address of exports tells the rest. Parquet is refused to keys with masked data. A form may send the same as JSON in one field, `request`.',
    input: {
      columns: 'Columns of the file in their order; all that the console shows when left out.',
      format: 'What the file is to be.',
      timezone: 'IANA zone of the times in CSV, written with their offset. Other formats have UTC.',
      header: 'What CSV calls its columns: `key` as the API, which the import reads again, or `label` in words.',
      labels: 'The words by key, instead of the English ones.',
      id: 'A UUID by which the export can be followed and cancelled.',
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
        '`state` is `stopped` when the source refuses the key and a person has to act, `incomplete` when all is here but windows that were set aside. `fault` is of what is tried again, `setAsideFault` of what waits for `retry`. Per channel: `coverage` in order of time, `upstreamRows` by the source’s own count (null when it does not count), rows whose status may still change (`unsettled`), rows kept because they could not be read (`quarantined`), windows that wait for `retry` (`setAside`).',
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
  exportProgress: {
    summary: 'How far an export is',
    description: 'An export of this key, by the ID that it was given. Known until ten minutes after its end.',
    output: {
      total: 'Entries that matched when it began.',
      rows: 'Entries written so far.',
      costInUSDCents: 'Exact sum of the costs written so far; null where the log has none.',
      message: 'Why it failed.',
    },
  },
  exportCancel: {
    summary: 'Cancel an export',
    description: 'Ends an export of this key before its end. What was sent of the file is incomplete.',
  },
  viewList: {
    summary: 'List views',
    description:
      'Saved views of the logs that the key reads: its own, those of its project, and those of every project. Keys with masked data are not told shared views that filter by numbers, names or texts.',
    input: { channel: 'Of one channel only.' },
    output: {
      views:
        '`search` is the address of the view in the console. `isDefault`: opened where an address asks for nothing. `mayChange`: the key may change and delete it.',
    },
  },
  viewCreate: {
    summary: 'Save a view',
    description:
      'A name for an address. `personal` views belong to the key, `project` views to its project, and to every project when the owner key shares one. Sharing needs Project Owner, Project Admin or Project Member. Names are unique among the views of one owner and log.',
    input: {
      search: 'The address as the console writes it, at most 4096 bytes.',
      scope: 'Whose it is.',
      isDefault: 'Opened where an address asks for nothing; the view that was so before is not any more.',
    },
  },
  viewUpdate: {
    summary: 'Change a view',
    description:
      'Changes what is given. `updatedAt` is that of the view as it was read: a 409 when it has changed since.',
    input: { updatedAt: 'Of the view as it was read.' },
  },
  viewDelete: {
    summary: 'Delete a view',
    description: 'Its address keeps working; the name is gone.',
  },
} as const satisfies Readonly<Record<string, Prose>>
