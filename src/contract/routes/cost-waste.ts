// Money that bought nothing, of the same entries that a cost summary is over.
import { z } from 'zod'
import { centsText } from './cents-text.ts'
import { costScope } from './cost-scope.ts'
import { defineRoute } from './define-route.ts'
import { figures } from './money-fields.ts'

/**
 * `failed`: charged, and failed. `duplicate`: the same text to the same number shortly after the one before. `unicode`:
 * a text that a single character makes longer than it need be. `unreachable`: to a number that everything fails to.
 */
export const wasteKinds = ['failed', 'duplicate', 'unicode', 'unreachable'] as const
export type WasteKind = (typeof wasteKinds)[number]

/** Minutes within which the same text to the same number is a duplicate of the one before. */
export const DUPLICATE_MINUTES = 10

/** Entries that must have failed, and no other have arrived, before a number is called unreachable. */
export const UNREACHABLE_ENTRIES = 5

/** How many of the dearest texts are looked at for a single dear character. */
export const MOST_TEXTS = 2000

/** How many examples a kind has at most. */
export const MOST_EXAMPLES = 10

const culprit = z.object({
  character: z.string(),
  /** What may stand in its place; null where it can only be left out. */
  instead: z.string().nullable(),
  /** Parts of the text now, and without the character. */
  parts: z.number().int(),
  partsWithout: z.number().int(),
})

export type Culprit = z.infer<typeof culprit>

/** `costInUSDCents` is what the entries cost; `wastedInUSDCents` is what of it could have been saved. */
const wasted = figures.extend({ wastedInUSDCents: centsText })

const example = wasted.extend({
  channel: z.string(),
  /** The newest of the entries. */
  entryId: z.string(),
  lastAt: z.string(),
  /** Null where it is not the same in all of them, or there is none; masked as in the log. */
  number: z.string().nullable(),
  text: z.string().nullable(),
  culprit: culprit.nullable(),
})

export type WasteExample = z.infer<typeof example>

const kind = wasted.extend({
  kind: z.enum(wasteKinds),
  /** True where telling would read pieces of a text that is masked for the key: the figures then say nothing. */
  withheld: z.boolean(),
  /** True where not every text was looked at. */
  atLeast: z.boolean(),
  /** By channel, dearest first; they add up to the kind. */
  channels: z.array(wasted.extend({ channel: z.string() })),
  /** The dearest; none where the log itself can show all of them. */
  examples: z.array(example),
})

export type Waste = z.infer<typeof kind>

export const costWaste = defineRoute({
  id: 'costWaste',
  method: 'POST',
  path: '/api/cost-waste',
  // Its time zone is checked and of no effect: nothing here depends on where a day begins.
  request: costScope,
  response: z.object({ total: figures, kinds: z.array(kind) }),
})

export type CostWaste = z.infer<typeof costWaste.response>
