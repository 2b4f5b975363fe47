// Budgets whose fields are odd, and questions about what costs will come to.
import fc from 'fast-check'
import { oddText } from './test-odd-texts.ts'
import { oddValue } from './test-odd-values.ts'
import { percent, type Unsigned, withJson } from './test-request.ts'

const orOdd = (...values: readonly unknown[]) => fc.oneof(fc.constantFrom(...values), oddValue)

const threshold = fc.record({ of: orOdd('spent', 'forecast'), percent: orOdd(80, 100) }, { requiredKeys: [] })

const budget = fc.record(
  {
    // One name, which is free once a project: each budget is counted again with every list of them.
    name: fc.constantFrom<unknown>('Made by a test', '', null, 7),
    amountInUSDCents: orOdd('100', '0.000001', '-1'),
    channels: orOdd(null, ['sms'], []),
    query: orOdd(null, { country: 'DE' }),
    timezone: orOdd('Europe/Berlin'),
    thresholds: fc.oneof(fc.array(threshold, { maxLength: 3 }), oddValue),
    // Told to nobody: a test sends nothing into the world.
    webhook: orOdd(null, { url: 'http://127.0.0.1:9/', on: false }),
    updatedAt: oddValue,
  },
  { requiredKeys: [] },
)

const question = fc.record(
  {
    from: orOdd('2026-01-01', '1999-01-01'),
    to: orOdd('2026-06-16', '2200-01-01'),
    timezone: orOdd('Asia/Kolkata'),
    channels: orOdd(['call']),
    query: orOdd({ country: 'DE' }),
  },
  { requiredKeys: [] },
)

/** Makes budgets and tries rules, changes and deletes those of these ids, and asks what costs will come to. */
export function budgetRequest(ids: readonly string[]): fc.Arbitrary<Unsigned> {
  const id = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: oddText.map(percent) })
  return fc.oneof(
    fc
      .tuple(fc.constantFrom('/api/budgets', '/api/budgets/preview'), budget)
      .map(([url, body]) => withJson('POST', url, body)),
    fc
      .tuple(fc.constantFrom('PATCH', 'DELETE', 'GET'), id, budget)
      .map(([method, at, body]) => withJson(method, `/api/budgets/${at}`, body)),
    fc
      .tuple(fc.constantFrom('/api/cost-forecast', '/api/cost-anomalies'), question)
      .map(([url, body]) => withJson('POST', url, body)),
  )
}
