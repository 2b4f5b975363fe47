// What one query may hold. More is a 400 that says so: a query beyond these is a mistake, or meant to hurt.
import { badRequest } from '../api-error.ts'

export const queryLimits = {
  /** Tests in a query; each column that MultiSearch looks in is one. */
  conditions: 50,
  /** Values of all lists together (`Includes`, bare arrays). */
  values: 1000,
  /** Characters of one text that is searched for. */
  text: 1000,
  /** Keys from the column to the value inside a JSON column. */
  jsonDepth: 5,
  /** Keys of a sort. */
  sortKeys: 10,
} as const

export function limitConditions(count: number, path: string): void {
  limit(count, queryLimits.conditions, 'conditions', path)
}

export function limitValues(count: number, path: string): void {
  limit(count, queryLimits.values, 'values', path)
}

function limit(count: number, most: number, what: string, path: string): void {
  if (count > most) throw badRequest(`${path} may hold at most ${most} ${what}, not ${count}.`, path)
}
