// Figures of several sums as those of one.
import { addDecimals } from './money.ts'
import type { Figures } from './routes/money-fields.ts'

export const noFigures: Figures = {
  count: 0,
  costInUSDCents: '0',
  estimatedInUSDCents: '0',
  chargedCount: 0,
  estimatedCount: 0,
  notChargedCount: 0,
  unknownCount: 0,
  arrivedCount: 0,
  failedCount: 0,
}

/** The sums of two rows, and nothing else that they have. */
export function addFigures(a: Figures, b: Figures): Figures {
  return sumFigures([a, b])
}

export function sumFigures(rows: readonly Figures[]): Figures {
  const sum = { ...noFigures }
  for (const name of countNames) sum[name] = rows.reduce((all, row) => all + row[name], 0)
  for (const name of amountNames) sum[name] = addDecimals(...rows.map((row) => row[name]))
  return sum
}

const countNames = [
  'count',
  'chargedCount',
  'estimatedCount',
  'notChargedCount',
  'unknownCount',
  'arrivedCount',
  'failedCount',
] as const
const amountNames = ['costInUSDCents', 'estimatedInUSDCents'] as const
