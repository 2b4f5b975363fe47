// Requests about rate cards, most of them nearly right.
import fc from 'fast-check'
import { anyRate } from '#contract/rates/test-rates.ts'
import { sampleCard } from '../rates/cards/sample/sample-card.ts'
import { oddText } from './test-odd-texts.ts'
import { oddValue } from './test-odd-values.ts'
import { percent, type Unsigned, withJson } from './test-request.ts'

const either = <Value>(right: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: oddValue })

const rates = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: anyRate },
    {
      weight: 1,
      arbitrary: fc.tuple(anyRate, fc.dictionary(fc.string(), oddValue)).map((each) => Object.assign({}, ...each)),
    },
    { weight: 1, arbitrary: oddValue },
  ),
  { maxLength: 4 },
)

const card = fc.record(
  {
    name: either(fc.string({ minLength: 1, maxLength: 90 })),
    timezone: either(fc.constantFrom('UTC', 'Asia/Kolkata', 'Mars/Olympus')),
    zeroIsUnbilled: either(fc.boolean()),
    rates: either(rates),
    note: either(fc.string()),
    version: either(fc.integer({ min: 0, max: 3 })),
    from: either(fc.integer({ min: 0, max: 3 })),
    cardId: either(fc.constantFrom<unknown>(null, sampleCard.id)),
    text: either(fc.oneof(oddText, fc.constant('channel,from,price_usd\nsms,2026-01-01,'))),
  },
  { requiredKeys: [] },
)

/** Reads, makes and changes cards; those of these ids are there no more than by chance. */
export function rateCardRequest(ids: readonly string[]): fc.Arbitrary<Unsigned> {
  const id = fc.oneof(fc.constantFrom(sampleCard.id, ...ids), oddText.map(percent))
  const end = fc.constantFrom(
    '',
    '/versions',
    '/restore',
    '/csv',
    '?version=1',
    '?version=x',
    '/csv?version=99999999999',
  )
  return fc.oneof(
    fc
      .tuple(fc.constantFrom('', '/use', '/read-csv'), card)
      .map(([path, body]) => withJson('POST', `/api/rate-cards${path}`, body)),
    fc
      .tuple(fc.constantFrom('GET', 'PATCH', 'POST', 'DELETE'), id, end, card)
      .map(([method, at, rest, body]) => withJson(method, `/api/rate-cards/${at}${rest}`, body)),
  )
}
