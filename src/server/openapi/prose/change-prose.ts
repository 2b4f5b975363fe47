import type { Prose } from './prose.ts'

export const changeProse = {
  costChange: {
    summary: 'Why a cost changed',
    description:
      'Splits the difference between a period and the one compared with into parts that add up to it exactly. Entries are told apart by channel, country and SMS segments; what was charged in both periods changes by volume, by mix (shares of channels, of countries within a channel, of segments within a country) and by price, the rest is new or gone. Amounts are US cents in exact decimal text, signed where they are a change.',
    input: {
      from: 'Date or instant (ISO), inclusive.',
      to: 'Date or instant (ISO), exclusive.',
      timezone: 'IANA zone that says how long the period before is, such as Europe/Berlin.',
      channels: 'Channel ids. Left out: every channel that bills and that the key may read.',
      query: 'As in get-list. It is applied to every channel asked for, so its columns must exist in all of them.',
      compare: 'The period before, the same days a month before, or those a year before.',
    },
    output: {
      parts:
        'All seven, in this order, also those of 0. `contributors` are the five that moved a part most, each with the figures of all its charged entries; `others` are the rest together. A contributor names no more than the part tells apart.',
      leftOut: 'Entries that were not charged, or of unknown cost: they have no price, and no part is about them.',
    },
  },
} as const satisfies Readonly<Record<string, Prose>>
