// Many numbers at once: which of them were contacted, with what outcome and at what cost.
import { z } from 'zod'
import { defineRoute } from './define-route.ts'
import { matchKinds } from './lookup-words.ts'
import { figures } from './money-fields.ts'

/** Numbers of one request. */
export const MOST_LISTED = 10_000

/** Characters of one of them. */
const LONGEST = 2000

/**
 * Why nothing can be said of a number: it is none; a national form that several lines of different countries have; or
 * without a country code and too short to be told by its end, or asked for by a key that may not look for ends.
 */
export const listProblems = ['no-number', 'ambiguous', 'no-country'] as const
export type ListProblem = (typeof listProblems)[number]

const count = z.number().int().nonnegative()

/** The newest entry of a channel, and how many there are. */
const listedChannel = z.object({
  channel: z.string(),
  count,
  entryId: z.string(),
  at: z.string(),
  /** As the source spells it. */
  status: z.string(),
  outcome: z.enum(['arrived', 'moving', 'failed', 'unclear']),
  /** The provider's code, of what failed. */
  code: z.string().nullable(),
})
export type ListedChannel = z.infer<typeof listedChannel>

const listedNumber = z.object({
  /** As it was given. */
  input: z.string(),
  /** Digits only, of the line that was met, else as given; '' for what holds no number. Alike for the same line. */
  digits: z.string(),
  /** International form, where there is one. */
  number: z.string().nullable(),
  /** ISO 3166, two letters, where the number tells it. */
  country: z.string().nullable(),
  /** How it was met; null where it was not. */
  match: z.enum(matchKinds).nullable(),
  problem: z.enum(listProblems).nullable(),
  /** Lines that it may stand for, met in the logs: more than one is a problem. */
  lineCount: count,
  /** Place in the list (from 0) of an earlier number that is the same line. */
  repeats: count.nullable(),
  /** Null where a problem leaves it open. */
  contacted: z.boolean().nullable(),
  /** Null where a problem leaves it open. `firstAt` and `lastAt` are null where there is nothing. */
  total: figures.extend({ firstAt: z.string().nullable(), lastAt: z.string().nullable() }).nullable(),
  /** Those with entries, in the order in which the console lists them. */
  channels: z.array(listedChannel),
})
export type ListedNumber = z.infer<typeof listedNumber>

export const lookupList = defineRoute({
  id: 'lookupList',
  method: 'POST',
  path: '/api/lookup/list',
  request: z.object({
    /** In any form, one number each. */
    numbers: z.array(z.string().max(LONGEST)).max(MOST_LISTED, `A list may hold ${MOST_LISTED} numbers, not more.`),
    from: z.string().optional(),
    to: z.string().optional(),
  }),
  response: z.object({
    /** One for each number, in the order given. */
    rows: z.array(listedNumber),
  }),
})

/** For each number the place of the first that is the same line; null for that one itself, and for what is no number. */
export function repeatsIn(digits: readonly string[]): (number | null)[] {
  const first = new Map<string, number>()
  return digits.map((each, place) => {
    if (each === '') return null
    const earlier = first.get(each)
    if (earlier === undefined) first.set(each, place)
    return earlier ?? null
  })
}
