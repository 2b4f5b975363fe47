// A number over all channels. OneUptime would be asked three times, once a table, for the newest fifty; a server without
// another index can be asked for a number's end alone, where it is not known as the row has it.
import { lookup } from '../../src/contract/routes/lookup.ts'
import { oneUptimeTables } from '../postgres/oneuptime-tables.ts'
import type { BenchNumber } from './numbers.ts'
import type { Check, GatewayRequest, PostgresQuestion, Question } from './question.ts'

const PAGE = 50

/** `busy` is the number with the most entries. */
export function lookupQuestions(numbers: readonly BenchNumber[], busy: string): Question[] {
  const exact = (number: string) => `"toNumber" = '${number}'`
  const endsWith = (end: string) => `CAST("toNumber" AS TEXT) ILIKE '%${end}'`
  return [
    question('lookup, exact', 'number', numbers, ({ stored }) => [stored, exact(stored)]),
    question('lookup, national', 'ends with', numbers, (each) => [each.national, endsWith(each.nationalEnd)]),
    question('lookup, last 7 digits', 'ends with', numbers, ({ lastSeven }) => [lastSeven, endsWith(lastSeven)]),
    question('lookup, the busiest number', 'busy', [busy], (number) => [number, exact(number)]),
  ]
}

function question<T>(
  name: string,
  kind: Question['kind'],
  asked: readonly T[],
  /** What we are asked, and the condition of their rows. */
  each: (asked: T) => readonly [string, string],
): Question {
  const all = asked.map(each)
  return {
    name,
    kind,
    requests: all.map(([number]) => request(number)),
    postgres: statements(all.map(([, where]) => where)),
    checks: all.map(([number, where]) => check(number, where)),
  }
}

function request(number: string): GatewayRequest {
  return { method: 'GET', path: `${lookup.path}?${new URLSearchParams({ number })}` }
}

function statements(conditions: readonly string[]): PostgresQuestion {
  const newest = (where: string) =>
    oneUptimeTables.map(({ name }) => `SELECT * FROM "${name}" WHERE ${where} ORDER BY "createdAt" DESC LIMIT ${PAGE};`)
  return { ways: [conditions.map(newest)], sideBySide: false }
}

/** Entries of all pages. */
function check(number: string, where: string): Check {
  const counts = oneUptimeTables.map(({ name }) => `(SELECT count(*) FROM "${name}" WHERE ${where})`)
  return {
    request: request(number),
    read: (answer) => {
      const { summary } = answer as { summary: readonly { count: number }[] }
      return new Map([[number, String(summary.reduce((sum, { count }) => sum + count, 0))]])
    },
    statement: `SELECT '${number}', ${counts.join(' + ')};`,
  }
}
