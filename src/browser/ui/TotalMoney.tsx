import { amountOf } from '#contract/amount.ts'
import type { Figures } from '#contract/routes/money-fields.ts'
import { Money } from './Money.tsx'
import { useMakeUp } from './use-make-up.ts'

/** What some entries cost; hovering tells what it is made of. Where nothing is known of any, that is unknown, not zero. */
export function TotalMoney({ figures }: { figures: Figures }) {
  const makeUp = useMakeUp()
  const { count, estimatedCount, unknownCount } = figures
  if (count > 0 && unknownCount === count) return <Money cents={null} />
  return (
    <Money
      cents={amountOf(figures)}
      estimated={estimatedCount > 0}
      zero={count > 0 ? 'not-charged' : 'amount'}
      title={makeUp(figures)}
    />
  )
}
