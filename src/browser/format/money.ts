// Money is exact decimal text all the way to the screen: Intl takes the text itself, so nothing is ever rounded.

import type { Language } from '#browser/i18n/languages.ts'
import { centsToDollars } from '#contract/money.ts'
import { numberLocales, remember } from './locale.ts'

const exact = remember(
  (language: Language) =>
    new Intl.NumberFormat(numberLocales[language], {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: 2,
      maximumFractionDigits: 20,
    }),
)

const short = remember(
  (language: Language) =>
    new Intl.NumberFormat(numberLocales[language], {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: 'narrowSymbol',
      notation: 'compact',
      maximumSignificantDigits: 3,
    }),
)

/** US cents as dollars with every digit they have, at least two: `120410` → `$1,204.10`, `0.79` → `$0.0079`. */
export function formatMoney(cents: string, language: Language): string {
  return exact(language).format(asNumeric(centsToDollars(cents)))
}

/** Rounded, for the axis of a chart: `$1.2K`. */
export function formatMoneyShort(cents: string, language: Language): string {
  return short(language).format(asNumeric(centsToDollars(cents)))
}

/** True for zero in any spelling: `0`, `0.00`, `-0`. */
export function isZeroMoney(cents: string): boolean {
  return /^-?0+(\.0+)?$/.test(cents)
}

// Intl's type wants a numeric literal; centsToDollars writes nothing else.
function asNumeric(text: string): `${number}` {
  return text as `${number}`
}
