// What is wrong with a line of a rate card's CSV.
import { z } from 'zod'
import { type RateProblem, rateFaults } from './check-rates.ts'
import { faultWords } from './fault-words.ts'
import type { Rate } from './rate.ts'
import { rateLimits } from './rate-limits.ts'

export const csvFaults = [
  ...rateFaults,
  'empty',
  'openQuote',
  'tooWide',
  'unknownColumn',
  'missingColumn',
  'tooMany',
] as const
export type CsvFault = (typeof csvFaults)[number]

export const csvProblemShape = z.object({
  /** Of the file, from 1. */
  line: z.number().int(),
  /** Its name in the header; empty where it is the line that is wrong. */
  column: z.string(),
  fault: z.enum(csvFaults),
  /** The line that a duplicate repeats. */
  other: z.number().int().optional(),
  message: z.string(),
})
export type CsvProblem = z.infer<typeof csvProblemShape>

interface RuleBroken {
  readonly problem: RateProblem
  readonly rates: readonly Partial<Rate>[]
  /** Line of the rate that it repeats. */
  readonly other: number | undefined
}

export function csvProblem(line: number, column: string, fault: CsvFault, broken?: RuleBroken): CsvProblem {
  const other = broken?.other
  return { line, column, fault, ...(other !== undefined && { other }), message: messageOf(column, fault, broken) }
}

function messageOf(column: string, fault: CsvFault, broken?: RuleBroken): string {
  switch (fault) {
    case 'empty':
      return 'There is nothing in the file: the first line must name the columns.'
    case 'openQuote':
      return 'A quote is not closed, or a quoted cell goes on behind it: quotes that belong to a cell must be doubled.'
    case 'tooWide':
      return 'The line has more cells than the header: is a cell with a delimiter not in quotes?'
    case 'unknownColumn':
      return `There is no column ${column}.`
    case 'missingColumn':
      return `The column ${column} is missing.`
    case 'tooMany':
      return `A rate card holds at most ${rateLimits.rates} rates: this line and those after it were not read.`
    case 'malformed':
      if (column === 'price_usd')
        return 'price_usd must be an amount of at most 7 digits and 8 decimals, in US dollars.'
      if (column === 'charges_failed') return 'charges_failed must be yes or no.'
  }
  if (fault === 'duplicate') return `from is that of line ${broken?.other} already, which is for the same entries.`
  return broken ? `${column} ${faultWords(broken.problem, broken.rates)}.` : ''
}
