import type { Prose } from './prose.ts'

export const exportProse = {
  exportCheck: {
    summary: 'Check an export',
    description: 'What an export with the same body would hold, without making it. Needs the right `export`.',
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
      'All entries that meet `query`, however many, as one file that is sent while it is written. Costs are US cents, exact; a related resource has its name and its ID. A file that cannot be finished ends with a line that begins with INCOMPLETE, and its connection breaks. `X-Export-Rows` tells how many entries matched at the start; the address of exports tells the rest. Parquet is refused to keys with masked data. Needs the right `export`. A form may send the same as JSON in one field, `request`.',
    input: {
      columns: 'Columns of the file in their order; all that the console shows when left out.',
      format: 'What the file is to be.',
      timezone: 'IANA zone of the times in CSV, written with their offset. Other formats have UTC.',
      header: 'What CSV calls its columns: `key` as the API, which the import reads again, or `label` in words.',
      labels: 'The words by key, instead of the English ones.',
      id: 'A UUID by which the export can be followed and cancelled.',
    },
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
} as const satisfies Readonly<Record<string, Prose>>
