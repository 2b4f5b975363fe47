import { isZeroMoney } from '#browser/format/money.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Money } from '#browser/ui/Money.tsx'
import { useMakeUp } from '#browser/ui/use-make-up.ts'
import type { Waste } from '#contract/routes/cost-waste.ts'
import type { Figures } from '#contract/routes/money-fields.ts'

interface WastedMoneyProps {
  waste: Figures & Pick<Waste, 'wastedInUSDCents'>
  /** Not everything was looked at. */
  atLeast?: boolean
}

/** The amount that was wasted; hovering tells what its entries cost. Where none says its cost, it is unknown, not zero. */
export function WastedMoney({ waste, atLeast = false }: WastedMoneyProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const makeUp = useMakeUp()
  const { count, unknownCount, wastedInUSDCents: cents } = waste
  if (unknownCount === count) return <Money cents={null} />
  if (!atLeast || isZeroMoney(cents)) return <Money cents={cents} title={makeUp(waste)} />
  return <span title={makeUp(waste)}>{t('costWaste.atLeast', { amount: format.money(cents) })}</span>
}
