import type { Figures } from '#contract/routes/money-fields.ts'
import { Money } from './Money.tsx'
import { useMakeUp } from './use-make-up.ts'

/** The cost of some entries; hovering tells what it is made of. Where no entry says its cost, the total is unknown, not zero. */
export function TotalMoney({ figures }: { figures: Figures }) {
  const makeUp = useMakeUp()
  const { count, costInUSDCents, unknownCount } = figures
  if (count > 0 && unknownCount === count) return <Money cents={null} />
  return <Money cents={costInUSDCents} zero={count > 0 ? 'not-charged' : 'amount'} title={makeUp(figures)} />
}
