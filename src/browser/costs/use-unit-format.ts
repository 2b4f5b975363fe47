import { useMemo } from 'react'
import { numberLocales } from '#browser/format/locale.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { centsToDollars } from '#contract/money.ts'

/** Writes a cost per message, always with four decimals of a dollar, so that digits stand under digits: `$0.0839`. */
export function useUnitFormat(): (cents: string) => string {
  const { language } = useFormat()
  return useMemo(() => {
    const format = new Intl.NumberFormat(numberLocales[language], {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: 4,
      maximumFractionDigits: 4,
    })
    // Intl's type wants a numeric literal; centsToDollars writes nothing else.
    return (cents) => format.format(centsToDollars(cents) as `${number}`)
  }, [language])
}
