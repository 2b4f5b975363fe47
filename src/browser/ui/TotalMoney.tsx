import type { Figures } from '#contract/routes/money-fields.ts'
import { Money } from './Money.tsx'
import { useMakeUp } from './use-make-up.ts'
import { totalMoney } from './use-total-text.ts'

/** What some entries cost; hovering tells what it is made of. */
export function TotalMoney({ figures }: { figures: Figures }) {
  const makeUp = useMakeUp()
  const money = totalMoney(figures)
  return <Money {...money} {...(money.cents !== null && { title: makeUp(figures) })} />
}
