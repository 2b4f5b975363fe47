import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { compareDecimals } from '#contract/money.ts'
import type { Band } from '#contract/routes/cost-outlook.ts'

/** From a thousand dollars on, cents would pretend to be known. */
const LARGE_CENTS = '100000'

/** What is foretold: `$1.9K to $2.2K`, `$3.81 to $10.30`; one amount where both ends look the same. */
export function useBandFormat(): (band: Band) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ low, high }) => {
    const end = compareDecimals(high, LARGE_CENTS) >= 0 ? format.moneyShort : format.money
    const ends = { low: end(low), high: end(high) }
    return ends.low === ends.high ? `≈ ${ends.low}` : t('budgets.band', ends)
  }
}
