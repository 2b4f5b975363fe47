// What a lookup is asked, and how it says what it looked for.
import { z } from 'zod'
import { lookupDirections, lookupOrders, lookupOutcomes, matchKinds } from './lookup-words.ts'

export const lookupRequest = z.object({
  /** Whatever was pasted: a number in any form, several, an id of a message or a user, a name, a signature. */
  number: z.string().max(2000),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  /** Which of the entries; contacts and summary are of all of them. Ids of channels, apart by commas. */
  channels: z.string().max(200).optional(),
  direction: z.enum(lookupDirections).optional(),
  outcome: z.enum(lookupOutcomes).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  /** Words that the entry's text holds. */
  text: z.string().max(200).optional(),
  order: z.enum(lookupOrders).default('newest-first'),
})

/** What was looked for, and how: digits of numbers, with their country where they tell it; else the text. */
export const searchedAs = z.array(
  z.object({
    match: z.enum(matchKinds),
    digits: z.string(),
    text: z.string(),
    country: z.string().nullable(),
  }),
)
