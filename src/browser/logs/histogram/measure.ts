import { useMemo } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { addDecimals } from '#contract/money.ts'
import type { HistogramBar, HistogramPart } from '#contract/routes/explore.ts'
import { periodText } from './bar-text.ts'

/** What the height of a bar means. */
export const measures = ['count', 'cost'] as const
export type Measure = (typeof measures)[number]

/** The exact cost of some parts; null where the source never bills. */
export function costOf(parts: readonly HistogramPart[]): string | null {
  const amounts = parts.map(({ amountInUSDCents }) => amountInUSDCents)
  return amounts.includes(null) ? null : addDecimals(...amounts.flatMap((amount) => amount ?? []))
}

/** Each bar in words: its time, its count, what they became, what they cost. */
export function useBarNames(bars: readonly HistogramBar[], nameOf: (status: string | null) => string): string[] {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(
    () =>
      bars.map(({ from, to, parts }) => {
        const count = parts.reduce((sum, part) => sum + part.count, 0)
        const became = parts.map((part) => `${nameOf(part.status)} ${format.number(part.count)}`)
        const cost = costOf(parts)
        const figures = t('explore.histogram.bar', { period: periodText(from, to, format), count })
        return [figures, ...became, ...(cost !== null && count > 0 ? [format.money(cost)] : [])].join(', ')
      }),
    [bars, nameOf, format, t],
  )
}
