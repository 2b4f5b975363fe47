import { beforeAll, expect, test } from 'vitest'
import { formatPhone, loadNumberingPlans } from './phone.ts'

beforeAll(loadNumberingPlans)

test.each([
  ['+4915123454567', 'DE', '+49 1512 3454567'],
  ['15551234567', null, '+1 555 123 4567'],
  ['+74951234567', 'RU', '+7 495 123 45 67'],
])('shows %s as a number of %s', (stored, country, text) => {
  expect(formatPhone(stored)).toEqual({ country, text })
})

test.each([
  '',
  '72727',
  '5551234567',
  'TOLLBOOK',
  '+',
  '+999',
  '0049 151 2345',
  'sip:ops@acme',
  '+49151234545671234567',
  '+49 ••• ••• 4567',
])('shows %j exactly as stored', (stored) => {
  expect(formatPhone(stored)).toEqual({ country: null, text: stored })
})
