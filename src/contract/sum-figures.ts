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
  const sum = { ...noFigures }
  for (const name of countNames) sum[name] = a[name] + b[name]
  for (const name of amountNames) sum[name] = addDecimals(a[name], b[name])
  return sum
}

export function sumFigures(rows: readonly Figures[]): Figures {
  return rows.reduce<Figures>(addFigures, noFigures)
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
