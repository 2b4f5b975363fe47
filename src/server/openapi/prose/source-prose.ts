import type { Prose } from './prose.ts'

export const sourceProse = {
  sourceList: {
    summary: 'List sources',
    description:
      'Every source that is mirrored: how it is, what of its time is here, what could not be read. Needs the right `manage-sources` over every project.',
    output: {
      sources:
        '`state` is `stopped` when the source refuses the key and a person has to act, `incomplete` when all is here but windows that were set aside. `fault` is of what is tried again, `setAsideFault` of what waits for `retry`. Per channel: `coverage` in order of time, `upstreamRows` by the source’s own count (null when it does not count), rows whose status may still change (`unsettled`), rows kept because they could not be read (`quarantined`), windows that wait for `retry` (`setAside`).',
    },
  },
  sourceTest: {
    summary: 'Test a source',
    description:
      'Asks the source whether it lets Tollbook in, channel by channel, without bringing rows. Needs the right `manage-sources` over every project.',
  },
  sourceAct: {
    summary: 'Act on a source',
    description:
      'Leaves a wish for the mirror: `run` begins at once, also when the source was stopped; `pause` and `resume`; `retry` also tries the windows that were set aside. Needs the right `manage-sources` over every project.',
  },
  quarantineList: {
    summary: 'Rows that could not be read',
    description:
      'Rows of a source that no decoder could read, newest first, with the reason and as they came. Needs the right `manage-sources` over every project.',
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
      'Reads the kept rows with today’s decoder: those that it understands become log entries. Needs the right `manage-sources` over every project.',
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
