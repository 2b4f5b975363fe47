import { expect, test } from 'vitest'
import { sendzenLines } from '#server/test-fixtures.ts'
import { receiptsIn } from './receipts.ts'

const of = (...statuses: unknown[]) => ({ entry: [{ changes: [{ field: 'messages', value: { statuses } }] }] })
const sent = { id: 'wamid.A', status: 'sent', timestamp: '1767225600' }

test('reads errors and pricing as Meta writes them', () => {
  const failed = sendzenLines()
    .map(({ line }) => JSON.parse(JSON.parse(line).payload))
    .flatMap((payload) => receiptsIn(payload, 'wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBI0QUQ2MjA4NEYyRkExNjMyREUA'))
  expect(failed).toEqual([
    {
      status: 'failed',
      at: '2025-06-28T20:34:48.000000Z',
      errors: [
        {
          code: '131049',
          title: 'This message was not delivered to maintain healthy ecosystem engagement.',
          details: 'In order to maintain a healthy ecosystem engagement, the message failed to be delivered.',
        },
      ],
    },
  ])
  const pricing = { billable: true, pricing_model: 'PMP', type: 'regular', category: 'authentication-international' }
  expect(receiptsIn(of({ ...sent, pricing }), 'wamid.A')).toEqual([
    {
      status: 'sent',
      at: '2026-01-01T00:00:00.000000Z',
      pricing: { billable: true, model: 'PMP', type: 'regular', category: 'authentication_international' },
    },
  ])
})

test('takes the receipts of this message out of a batch, in any spelling', () => {
  const batch = of({ ...sent, id: 'wamid.B' }, { ...sent, status: 'READ', timestamp: 'soon' }, sent)
  expect(receiptsIn(batch, 'wamid.A').map(({ status, at }) => [status, at])).toEqual([
    ['read', undefined],
    ['sent', '2026-01-01T00:00:00.000000Z'],
  ])
})

test('leaves payments and calls that carry the same id alone', () => {
  const payment = { ...sent, type: 'payment', status: 'failed' }
  expect(receiptsIn(of(payment, { ...sent, type: 'call' }, { ...sent, type: 'message' }), 'wamid.A')).toHaveLength(1)
})

test.each([
  [null],
  [[]],
  ['text'],
  [of(null, 5, {}, { id: 'wamid.A' }, { id: 'wamid.A', status: ' ' })],
  [{ entry: [{ changes: [{ value: { statuses: 'sent' } }] }] }],
])('finds nothing in %j', (payload) => {
  expect(receiptsIn(payload, 'wamid.A')).toEqual([])
})

test('survives errors and pricing of another form', () => {
  const odd = { ...sent, errors: ['131049', null, { code: 131049 }, {}], pricing: { billable: 'yes', category: 5 } }
  expect(receiptsIn(of(odd), 'wamid.A')).toMatchObject([
    {
      errors: [
        { code: '131049', title: null, details: null },
        { code: null, title: null, details: null },
      ],
      pricing: { billable: null, model: null, type: null, category: '5' },
    },
  ])
  expect(receiptsIn(of({ ...sent, errors: {}, pricing: 'free' }), 'wamid.A')[0]).not.toHaveProperty('errors')
})
