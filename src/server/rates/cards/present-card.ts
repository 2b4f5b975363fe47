// A stored card as its readers see it.
import type { RateCard, RateCardHead } from '#contract/routes/rate-cards.ts'
import { shown } from '../../access/personal.ts'
import type { Principal } from '../../access/principal.ts'
import type { StoredCard, StoredVersion } from './card-rows.ts'
import { sampleCard } from './sample/sample-card.ts'

export function presentHead(principal: Principal, card: StoredCard, inUse: string | null): RateCardHead {
  const { id, version, rateCount, timezone, zeroIsUnbilled, changedBy, changedAt } = card
  const say = wordsFor(principal)
  return {
    ...{ id, version, rateCount, timezone, zeroIsUnbilled, changedBy, changedAt },
    name: say(card.name),
    note: say(card.note),
    isSample: id === sampleCard.id,
    isInUse: id === inUse,
  }
}

export function presentCard(principal: Principal, card: StoredVersion, inUse: string | null): RateCard {
  const say = wordsFor(principal)
  const rates = card.rates.map((rate) => (rate.note === '' ? rate : { ...rate, note: say(rate.note) }))
  return { ...presentHead(principal, card, inUse), rates }
}

/** What somebody wrote may hold a number. */
function wordsFor(principal: Principal): (text: string) => string {
  return (text) => shown(principal, 'note', text)
}
