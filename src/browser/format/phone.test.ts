import { expect, test, vi } from 'vitest'
import { formatPhone, loadNumberingPlans } from './phone.ts'

test.each([
  ['+4915123454567', 'DE', '+49 1512 3454567'],
  ['15551234567', null, '+1 555 123 4567'],
  ['+74951234567', 'RU', '+7 495 123 45 67'],
])('shows %s as a number of %s, once its plans are here', async (stored, country, text) => {
  expect(formatPhone(stored)).toEqual({ country: null, text: stored })
  await loadNumberingPlans()
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
])('shows %j exactly as stored', async (stored) => {
  formatPhone(stored)
  await loadNumberingPlans()
  expect(formatPhone(stored)).toEqual({ country: null, text: stored })
})

test('plans of other countries come by themselves after that', async () => {
  await loadNumberingPlans()
  formatPhone('+33612345678')
  await expect.poll(() => formatPhone('+33612345678')).toEqual({ country: 'FR', text: '+33 6 12 34 56 78' })
})

test('a number that is met while the first plans are on their way is not forgotten', async () => {
  vi.resetModules()
  const fresh = await import('./phone.ts')
  fresh.formatPhone('+4915123454567')
  const loading = fresh.loadNumberingPlans()
  fresh.formatPhone('+380731117352')
  await loading
  expect(fresh.formatPhone('+380731117352')).toEqual({ country: 'UA', text: '+380 73 111 7352' })
})
