import { amountOf } from '#contract/amount.ts'
import type { Figures } from '#contract/routes/money-fields.ts'
import { moneyFace, useMoneyWords } from './Money.tsx'

/** What some entries cost, in words; where nothing is known of any, that is unknown, not zero. */
export function useTotalText(): (figures: Figures) => string {
  const words = useMoneyWords()
  return (figures) => moneyFace({ ...totalMoney(figures), words }).text
}

/** What an amount of several entries is to be shown as. */
export function totalMoney(figures: Figures) {
  const { count, estimatedCount, unknownCount } = figures
  return {
    cents: count > 0 && unknownCount === count ? null : amountOf(figures),
    estimated: estimatedCount > 0,
    zero: count > 0 ? ('not-charged' as const) : ('amount' as const),
  }
}
