// Rate cards: the prices that estimates are made by. They are the installation's; only the owner key changes them. Each
// change is a version of its own, and every version stays.
import { z } from 'zod'
import { csvProblemShape } from '../rates/csv-problem.ts'
import { rate } from '../rates/rate.ts'
import { rateLimits } from '../rates/rate-limits.ts'
import { defineRoute } from './define-route.ts'

const name = z.string().trim().min(1, 'must not be empty').max(rateLimits.nameLength)
const note = z.string().trim().max(rateLimits.noteLength)
const version = z.number().int().positive()
const timezone = z.string().refine(isZone, 'must be an IANA zone such as Europe/Berlin')
const rates = z.array(rate).max(rateLimits.rates)

/** A card without its rates, in one of its versions. */
export const rateCardHead = z.object({
  id: z.string(),
  name: z.string(),
  /** Comes with Tollbook and is nobody's contract: it can be used and copied, not changed. */
  isSample: z.boolean(),
  /** Estimates are made by it. */
  isInUse: z.boolean(),
  version,
  rateCount: z.number().int().nonnegative(),
  /** IANA zone in which the days of its rates begin. */
  timezone: z.string(),
  zeroIsUnbilled: z.boolean(),
  /** What the change was for. */
  note: z.string(),
  /** Label of the key that made this version. */
  changedBy: z.string(),
  changedAt: z.string(),
})
export type RateCardHead = z.infer<typeof rateCardHead>

export const rateCard = rateCardHead.extend({ rates: z.array(rate) })
export type RateCard = z.infer<typeof rateCard>

/** Which card estimates are made by, and since when. */
const rateCardUse = z.object({
  /** Null while none is in use. */
  cardId: z.string().nullable(),
  /** Null while nobody has ever chosen. */
  changedBy: z.string().nullable(),
  changedAt: z.string().nullable(),
})
export type RateCardUse = z.infer<typeof rateCardUse>

const content = z.object({
  name,
  timezone: timezone.default('UTC'),
  zeroIsUnbilled: z.boolean().default(false),
  rates: rates.default([]),
  note: note.default(''),
})

/** The newest version of every card, by name; the sample last. */
export const rateCardList = defineRoute({
  id: 'rateCardList',
  method: 'GET',
  path: '/api/rate-cards',
  request: z.object({}),
  response: z.object({ cards: z.array(rateCardHead), use: rateCardUse, mayChange: z.boolean() }),
})

/** The newest version, or the one asked for. */
export const rateCardItem = defineRoute({
  id: 'rateCardItem',
  method: 'GET',
  path: '/api/rate-cards/:id',
  request: z.object({ version: z.coerce.number().int().positive().optional() }),
  response: z.object({ card: rateCard, mayChange: z.boolean() }),
})

/** Newest first. */
export const rateCardVersions = defineRoute({
  id: 'rateCardVersions',
  method: 'GET',
  path: '/api/rate-cards/:id/versions',
  request: z.object({}),
  response: z.object({ versions: z.array(rateCardHead) }),
})

export const rateCardCreate = defineRoute({
  id: 'rateCardCreate',
  method: 'POST',
  path: '/api/rate-cards',
  request: content,
  response: z.object({ card: rateCard }),
})

/** Changes what is given. `version` is the one that the caller has seen: when another came first, a 409. */
export const rateCardSave = defineRoute({
  id: 'rateCardSave',
  method: 'PATCH',
  path: '/api/rate-cards/:id',
  request: z.object({
    version,
    name: name.optional(),
    timezone: timezone.optional(),
    zeroIsUnbilled: z.boolean().optional(),
    rates: rates.optional(),
    note: note.default(''),
  }),
  response: z.object({ card: rateCard }),
})

/** Saves an older version as the newest. */
export const rateCardRestore = defineRoute({
  id: 'rateCardRestore',
  method: 'POST',
  path: '/api/rate-cards/:id/restore',
  request: z.object({
    /** The version that the caller takes for the newest. */
    version,
    /** The one to bring back. */
    from: version,
    note: note.default(''),
  }),
  response: z.object({ card: rateCard }),
})

/** Not while it is in use. Its versions stay in the store. */
export const rateCardDelete = defineRoute({
  id: 'rateCardDelete',
  method: 'DELETE',
  path: '/api/rate-cards/:id',
  request: z.object({}),
  response: z.object({ card: rateCardHead }),
})

export const rateCardPutInUse = defineRoute({
  id: 'rateCardPutInUse',
  method: 'POST',
  path: '/api/rate-cards/use',
  request: z.object({
    /** Null for none. */
    cardId: z.string().nullable(),
  }),
  response: z.object({ use: rateCardUse }),
})

/** Reads and checks; saves nothing. */
export const rateCardReadCsv = defineRoute({
  id: 'rateCardReadCsv',
  method: 'POST',
  path: '/api/rate-cards/read-csv',
  request: z.object({ text: z.string() }),
  response: z.object({ rates: z.array(rate), errors: z.array(csvProblemShape) }),
})

/** Answers CSV, in the columns that `rateCardReadCsv` reads. */
export const rateCardCsv = defineRoute({
  id: 'rateCardCsv',
  method: 'GET',
  path: '/api/rate-cards/:id/csv',
  request: z.object({ version: z.coerce.number().int().positive().optional() }),
  response: z.string(),
})

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined
  } catch {
    return false
  }
}
