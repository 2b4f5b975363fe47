// What a card must be before it is saved.
import { ApiError, badRequest } from '#contract/api-error.ts'
import { quote } from '#contract/query/values.ts'
import { checkRates } from '#contract/rates/check-rates.ts'
import { faultWords } from '#contract/rates/fault-words.ts'
import type { Rate } from '#contract/rates/rate.ts'
import { rateLimits } from '#contract/rates/rate-limits.ts'
import type { StoredCard } from './card-rows.ts'
import { sampleCard } from './sample/sample-card.ts'

/** Throws a 400 that names the first field at fault: `rates.12.unit`. */
export function requireSound(rates: readonly Rate[]): void {
  const [problem] = checkRates(rates)
  if (!problem) return
  const path = `rates.${problem.index}.${problem.field}`
  throw badRequest(`${path} ${faultWords(problem, rates)}.`, path)
}

/** Throws unless there is room for this card, and nothing else of its name. */
export function requireFree(cards: readonly StoredCard[], { id, name }: Pick<StoredCard, 'id' | 'name'>): void {
  const others = cards.filter((card) => card.id !== id)
  if (others.length >= rateLimits.cards)
    throw badRequest(`There are ${rateLimits.cards} rate cards already: delete some first.`, 'name')
  if ([sampleCard, ...others].some((card) => card.name.toLowerCase() === name.toLowerCase()))
    throw new ApiError(409, 'conflict', `There is already a rate card with the name ${quote(name)}.`, 'name')
}
