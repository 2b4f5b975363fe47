import type { Prose } from './prose.ts'

export const installationProse = {
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
    output: {
      errors: 'The first thousand; `rejected` counts them all.',
      keptOut:
        'Log entries of accepted lines that retention or an erasure kept out, or that were saved without texts. Only where there are some.',
    },
  },
} as const satisfies Readonly<Record<string, Prose>>
