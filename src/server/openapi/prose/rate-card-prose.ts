import type { Prose } from './prose.ts'

const newest = 'The version as the caller has seen it: a 409 when another has been saved since.'
const zone = 'IANA zone in which the days of the rates begin.'
const zero =
  'What a cost of 0 is: `false`, the source did not charge; `true`, the source does not bill, and the entry is estimated.'
const note = 'What the change is for, kept with the version.'
const rates =
  'Of those that fit an entry the one that says most counts: one of its category before one of none; then the longest `prefix`, then a `country`, then neither. Of those that say the same, the last that had begun. `priceInUSDCents` is for one `unit`; what failed costs nothing unless `chargesFailed`.'

export const rateCardProse = {
  rateCardList: {
    summary: 'List rate cards',
    description:
      'The prices that estimates are made by, for every key that reads a log. A rate card is the installation’s: it is changed by the owner key alone.',
    output: {
      cards: 'The newest version of each, by name; the sample that comes with Tollbook last.',
      use: 'The card that estimates are made by (null for none), who chose it and when.',
      mayChange: 'The key may change rate cards.',
    },
  },
  rateCardItem: {
    summary: 'Read a rate card',
    description: 'The newest version with its rates, or the one asked for.',
    input: { version: 'An older one; the newest when left out.' },
    output: { mayChange: 'The key may change rate cards.' },
  },
  rateCardVersions: {
    summary: 'List the versions of a rate card',
    description: 'Every change is a version, newest first. None is ever lost.',
  },
  rateCardCreate: {
    summary: 'Make a rate card',
    description:
      'A name and its rates. It is not in use before it is put in use. At most 50 cards, each of at most 5000 rates, in a body of at most 6 MB.',
    input: { timezone: zone, zeroIsUnbilled: zero, rates, note },
  },
  rateCardSave: {
    summary: 'Change a rate card',
    description:
      'Saves what is given as the next version; what is left out stays as it is. Estimates of all time follow at once where the card is in use.',
    input: { version: newest, timezone: zone, zeroIsUnbilled: zero, rates, note },
  },
  rateCardRestore: {
    summary: 'Restore a version of a rate card',
    description: 'Saves an older version as the next one.',
    input: { version: newest, from: 'The version to bring back.', note },
  },
  rateCardDelete: {
    summary: 'Delete a rate card',
    description: 'Not while it is in use: that is a 409. Its versions stay in the store.',
  },
  rateCardPutInUse: {
    summary: 'Put a rate card in use',
    description: 'Estimates are made when they are asked for, so those of all time change at once.',
    input: { cardId: 'Null for none: nothing is estimated.' },
  },
  rateCardReadCsv: {
    summary: 'Read rates from CSV',
    description:
      'Reads and checks, and saves nothing. The first line names the columns, in any order: `channel`, `from`, `country`, `prefix`, `category`, `unit`, `price_usd` (dollars, at most 8 decimals), `charges_failed` (`yes` or `no`), `note`. `channel`, `from` and `price_usd` are needed. Commas, semicolons or tabs; quotes as in RFC 4180.',
    output: { rates: 'Of the lines without a problem.', errors: 'What is wrong, by line and column.' },
  },
  rateCardCsv: {
    summary: 'Read a rate card as CSV',
    description: 'In the columns that can be read from CSV.',
    input: { version: 'An older one; the newest when left out.' },
  },
} as const satisfies Readonly<Record<string, Prose>>
