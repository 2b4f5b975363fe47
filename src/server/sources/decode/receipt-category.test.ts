import { expect, it } from 'vitest'
import { receiptCategory } from './receipt-category.ts'

const pricing = { billable: true, pricing_model: 'PMP', type: 'regular', category: 'Authentication-International' }

it('is told by the receipt of a delivery, in one spelling', () => {
  expect(receiptCategory({ status: 'delivered', pricing })).toBe('authentication_international')
  expect(receiptCategory({ status: 'READ', pricing: { category: 'marketing' } })).toBe('marketing')
})

it('is free where the receipt says so, whatever else it says', () => {
  const free = { ...pricing, type: 'free_customer_service' }
  expect(receiptCategory({ status: 'delivered', pricing: free })).toBe('free')
})

it('is told once a message: by no other receipt, and not where nothing is said of the price', () => {
  for (const status of ['sent', 'failed', 'played', undefined]) expect(receiptCategory({ status, pricing })).toBeNull()
  for (const odd of [undefined, null, 'regular', [], {}])
    expect(receiptCategory({ status: 'delivered', pricing: odd })).toBeNull()
})
