// Log entries for tests of budgets: a time and an amount each.
import { randomUUID } from 'node:crypto'
import { billedChannels, type Channel, fieldOf } from '#contract/channels/index.ts'
import type { TestGateway } from '../test-gateway.ts'

export const [channel, otherChannel] = billedChannels as [Channel, Channel]

export interface BudgetRow {
  /** ISO or milliseconds. */
  readonly at: string | number
  readonly cents: string
  readonly to?: string
  readonly incident?: { readonly _id: string; readonly title: string }
  readonly in?: Channel
}

/** Imports the rows into a project. */
export async function addRows(gateway: TestGateway, projectId: string, rows: readonly BudgetRow[]): Promise<void> {
  for (const each of [channel, otherChannel]) {
    const text = fieldOf(each, each.title).kind === 'json' ? { message: 'Hello' } : 'Hello'
    const lines = rows
      .filter((row) => (row.in ?? channel) === each)
      .map(({ at, cents, to = '+4915123454567', incident }) => ({
        _id: randomUUID(),
        projectId,
        createdAt: new Date(at).toISOString(),
        [each.contact]: to,
        [each.own]: '+15550001111',
        [each.status]: 'Sent',
        [each.title]: text,
        ...(each.cost && { [each.cost]: cents }),
        ...(incident && { incident }),
      }))
    if (lines.length === 0) continue
    const report = await gateway.importLines(each.id, lines)
    if (report.rejected > 0) throw new Error(JSON.stringify(report.errors))
  }
}

const DAY = 86_400_000

/** A row at noon UTC of each of so many days before `now`, as dear as `centsOf` says of the number of days back. */
export function dailyRows(now: number, count: number, centsOf: (back: number) => string): BudgetRow[] {
  const noon = Math.floor(now / DAY) * DAY + DAY / 2
  return Array.from({ length: count }, (_, n) => ({ at: noon - (n + 1) * DAY, cents: centsOf(n + 1) }))
}
