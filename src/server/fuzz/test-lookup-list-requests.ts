// Lists of numbers, some of which are none.
import fc from 'fast-check'
import { oddText } from './test-odd-texts.ts'
import { oddValue } from './test-odd-values.ts'
import { type Unsigned, withJson } from './test-request.ts'

const number = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>('+15551234567', '5551234567', '0151 23454567', '4567', '') },
  { weight: 2, arbitrary: oddText },
  { weight: 1, arbitrary: oddValue },
)

export const lookupListRequest: fc.Arbitrary<Unsigned> = fc
  .record(
    {
      numbers: fc.oneof(
        { weight: 5, arbitrary: fc.array(number, { maxLength: 20 }) },
        { weight: 1, arbitrary: oddValue },
      ),
      from: fc.oneof(fc.constantFrom<unknown>('2026-01-01', '1999-01-01'), oddValue),
      to: fc.oneof(fc.constantFrom<unknown>('2026-06-16', '9999-12-31'), oddValue),
    },
    { requiredKeys: [] },
  )
  .map((body) => withJson('POST', '/api/lookup/list', body))
