import type { Prose } from './prose.ts'

export const exploreProse = {
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
} as const satisfies Readonly<Record<string, Prose>>
