// What entries are estimated to cost, by the engine, against a look at every rate for every row.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { billedChannels } from '#contract/channels/index.ts'
import { owner } from '../access/principal.ts'
import { sumCosts } from '../costs/sum-costs.ts'
import { importRows, testRows, written } from '../costs/test-cost-rows.ts'
import { grouped, groupOf } from '../costs/test-sums.ts'
import { amountCents, costState, estimateCents, rateNumber } from '../store/priced-columns.ts'
import { param, sql } from '../store/sql.ts'
import { openTestGateway, type TestGateway } from '../test-gateway.ts'
import { pricedStore } from './priced-store.ts'
import { estimateOf, pricedSum, priceLists } from './test-prices.ts'

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openTestGateway()
})
afterAll(() => gateway.close())

it('prices every entry as a look at all rates does', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(testRows, fc.array(priceLists, { minLength: 4, maxLength: 4 }), async (rows, lists) => {
      const { key } = await importRows(gateway, rows)
      const principal = { ...owner, projects: [key.projectId] }
      for (const list of lists) {
        const store = pricedStore(gateway.store, { current: async () => list })
        const { total, rows: groups } = await sumCosts(store, principal, {
          period: { from: Date.parse('2026-01-01'), to: Date.parse('2027-01-01') },
          zone: 'UTC',
          interval: null,
          groupBy: ['channel', 'country'],
          scopes: billedChannels.map((channel) => ({ channel, conditions: [] })),
          compare: undefined,
          distinct: false,
        })
        expect(total).toEqual(pricedSum(rows, list))
        const wanted = grouped(rows, (row) => `${row.channel.id} ${groupOf(row, 'country', 'UTC')}`)
        for (const { key: name, bucket: _bucket, ...figures } of groups) {
          const held = wanted.get(`${name.channel?.id} ${name.country?.id}`) ?? []
          expect(figures).toEqual(pricedSum(held, list))
        }
      }
    }),
    { numRuns: 4, endOnFailure: true },
  )
})

it('names the rate, the state and the amount of each entry', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(testRows, priceLists, async (rows, list) => {
      const { key } = await importRows(gateway, rows)
      const store = pricedStore(gateway.store, { current: async () => list })
      const found = await store.query<Record<string, string>>(
        sql`SELECT ${rateNumber}, ${estimateCents}, ${amountCents}, ${costState}
FROM log_entry FINAL WHERE project_id = ${param('String', key.projectId)} AND ${amountCents} IS NOT NULL`,
      )
      const wanted = rows.map((row) => {
        const { number = null, units = null } = estimateOf(row, list) ?? {}
        return {
          rate_number: number,
          estimate_cents: units === null ? null : written(units),
          amount_cents: written(units ?? row.units),
          cost_state: row.units > 0n ? 'charged' : units === null ? 'notCharged' : 'estimated',
        }
      })
      const sorted = (list: readonly object[]) => list.map((each) => JSON.stringify(each)).toSorted()
      expect(sorted(found)).toEqual(sorted(wanted))
    }),
    { numRuns: 4, endOnFailure: true },
  )
})
