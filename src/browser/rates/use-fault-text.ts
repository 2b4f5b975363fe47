import { useCallback } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { RateProblem } from '#contract/rates/check-rates.ts'
import type { CsvProblem } from '#contract/rates/csv-problem.ts'
import { rateColumns } from '#contract/rates/rate-cells.ts'

/** What is wrong with a rate, in the reader's language. */
export function useFaultText(): (problem: Omit<RateProblem, 'index'>) => string {
  const { t } = useTranslation()
  return useCallback(
    ({ field, fault, other = 0 }) =>
      fault === 'malformed' ? t(`rates.malformed.${field}`) : t(`rates.fault.${fault}`, { other: other + 1 }),
    [t],
  )
}

/** The same of a line of a file. */
export function useCsvFaultText(): (problem: CsvProblem) => string {
  const { t } = useTranslation()
  return ({ fault, column, other }) => {
    const field = rateColumns.find(({ name }) => name === column)?.field
    switch (fault) {
      case 'empty':
      case 'openQuote':
      case 'tooWide':
      case 'unknownColumn':
      case 'missingColumn':
      case 'tooMany':
        return t(`rates.csvFault.${fault}`, { column })
      case 'malformed':
        return field ? t(`rates.malformed.${field}`) : column
      case 'duplicate':
        return t('rates.csvFault.duplicate', { other })
      default:
        return t(`rates.fault.${fault}`)
    }
  }
}
