import type { Prose } from './prose.ts'

export const costProse = {
  costSummary: {
    summary: 'Cost summary',
    description:
      'What was charged and what is estimated, by time and cause. A row per bucket of `interval` and per combination of the `groupBy` dimensions. Amounts are US cents in exact decimal text: `costInUSDCents` is what sources charged, `estimatedInUSDCents` what the rate card in use says of entries that no source charged for. Entries are charged, estimated, not charged (the source says 0) or unknown (it says nothing): the four counts add up to `count`.',
    input: {
      from: 'Date or instant (ISO), inclusive.',
      to: 'Date or instant (ISO), exclusive.',
      timezone: 'IANA zone in which buckets begin, such as Europe/Berlin.',
      interval: 'Length of a bucket; null for one sum over the whole period.',
      groupBy:
        'Up to three dimensions. `hourOfDay` (0 to 23) and `weekday` (1 is Monday) are those of the zone; `segments` are the parts of an SMS, `messageLength` bands of characters. A key with masked data cannot group by `toNumber` or `messageLength`.',
      channels: 'Channel ids. Left out: every channel that bills and that the key may read.',
      query: 'As in get-list. It is applied to every channel asked for, so its columns must exist in all of them.',
      compare:
        'Adds the same figures of the period before, of the same days last month, or of the year before, as `previous`.',
      distinct:
        'Also counts the different incidents and contacts in the totals, with what their entries cost: null where nothing is known of any cost.',
    },
    output: {
      rows: '`key` holds each dimension; its `id` is null for the unallocated. `bucket` is the instant at which it begins.',
    },
  },
  costExport: {
    summary: 'Cost summary as a file',
    description:
      'The rows of a cost summary, sent as one file when all of it is there. A column a figure, its unit in its name: entries, US cents. In Parquet amounts are decimals of six places and `bucket` is an instant; in NDJSON amounts are text. `amountInUSDCents` is what was charged and estimated, null where of all entries nothing is known. A dimension has two columns: what it is called, and its ID, null for the unallocated. Needs the right `export`.',
    input: {
      from: 'Date or instant (ISO), inclusive.',
      to: 'Date or instant (ISO), exclusive.',
      timezone: 'IANA zone in which buckets begin, such as Europe/Berlin.',
      interval: 'Length of a bucket; null for one sum over the whole period.',
      groupBy: 'Up to three dimensions, as for the summary.',
      channels: 'Channel ids. Left out: every channel that bills and that the key may read.',
      query: 'As in get-list. It is applied to every channel asked for, so its columns must exist in all of them.',
      compare: 'Adds the columns of the compared period, and the change.',
      format: 'What the file is to be.',
    },
  },
} as const satisfies Readonly<Record<string, Prose>>
