import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digitsOf, reverseDigits } from './digits.ts'

test.each([
  ['+1 (555) 123-4567', '15551234567'],
  ['15551234567', '15551234567'],
  ['0015551234567', '15551234567'],
  ['+155 512 34567', '15551234567'],
  ['(555)123-4567', '5551234567'],
  ['555.123.4567', '5551234567'],
  ['+44 (0)20 7183 8750', '442071838750'],
  ['tel:+1-555-123-4567', '15551234567'],
  ['tel:+15551234567;ext=12', '15551234567'],
  ['+1 555 123 4567 ext. 12', '15551234567'],
  ['whatsapp:+15551234567', '15551234567'],
  ['https://wa.me/15551234567?text=Hi%2012', '15551234567'],
  ['whatsapp://send?phone=15551234567&text=2', '15551234567'],
  ['https://api.whatsapp.com/send?phone=%2B15551234567', '15551234567'],
  ['15551234567@s.whatsapp.net', '15551234567'],
  ['\u202a+1\u00a0555\u200b1234567\u202c', '15551234567'],
  ['٠٠١٥٥٥١٢٣٤٥٦٧', '15551234567'],
  ['＋１５５５１２３４５６７', '15551234567'],
  ['32665', '32665'],
  ['12', ''],
  ['', ''],
  ['MYBRAND', ''],
  ['+1-800-FLOWERS', ''],
  ['US.13491208655302741918', ''],
  ['<WHATSAPP_USER_PHONE_NUMBER_1234>', ''],
  ['ann1234@example.com', ''],
  ['5'.repeat(201), ''],
])('%s', (text, digits) => {
  expect(digitsOf(text)).toBe(digits)
})

test('gives ASCII digits or nothing, whatever it is given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(digitsOf(text)).toMatch(/^(\d{3,})?$/)
    }),
  )
})

test('turns digits round', () => {
  expect(reverseDigits('15551234567')).toBe('76543215551')
})
