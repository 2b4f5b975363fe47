import { MOST_LISTED } from '#contract/routes/lookup-list.ts'
import type { Prose } from './prose.ts'

const most = MOST_LISTED.toLocaleString('en')

export const lookupListProse = {
  lookupList: {
    summary: 'Lookup of a list',
    description: `Which of up to ${most} numbers were contacted, over all channels that the key may read: how many entries each has, the newest of each channel and its outcome, and what they cost. Numbers may be written in any form; every spelling of a line counts, and a national form meets the lines whose own national number it is. A key that sees numbers masked is told of whole numbers only.`,
    input: {
      numbers: `One number each, at most ${most}.`,
      from: 'Date or instant (ISO), inclusive; left out, from the beginning.',
      to: 'Date or instant (ISO), exclusive; left out, to the end.',
    },
    output: {
      rows: 'One for each number, in the order given. `problem` says why nothing can be told of one: it is no number, it may be several lines (`lineCount`), or it has no country code and cannot be told without. Then `contacted` and `total` are null. `repeats` is the place, from 0, of an earlier number that is the same line.',
    },
  },
} as const satisfies Readonly<Record<string, Prose>>
