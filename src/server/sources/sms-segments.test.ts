import fc from 'fast-check'
import { SegmentedMessage } from 'sms-segments-calculator'
import { expect, test } from 'vitest'
import { smsSize } from './sms-segments.ts'

test.each([
  ['a'.repeat(160), 1, 'GSM-7'],
  ['a'.repeat(161), 2, 'GSM-7'],
  ['€'.repeat(80), 1, 'GSM-7'],
  ['€'.repeat(81), 2, 'GSM-7'],
  [`${'a'.repeat(152)}€${'a'.repeat(10)}`, 2, 'GSM-7'],
  ['it’s', 1, 'UCS-2'],
  [`it’s ${'a'.repeat(66)}`, 2, 'UCS-2'],
  ['😀'.repeat(35), 1, 'UCS-2'],
  ['😀'.repeat(36), 2, 'UCS-2'],
  ['`', 1, 'UCS-2'],
])('%s', (text, segments, encoding) => {
  expect(smsSize(text)).toEqual({ segments, encoding })
})

test.each([[null], [''], ['This message is sensitive and is not logged']])('has no size for %o', (text) => {
  expect(smsSize(text)).toBeNull()
})

const pieces = [
  'a',
  'Z',
  '@',
  '\n',
  '\r\n',
  'é',
  'Ω',
  '€',
  '[',
  '\f',
  '`',
  '’',
  '—',
  'Ж',
  'é',
  '\u0301',
  '한',
  'ᄒ',
  '字',
  'ש',
  'ّ',
  'ع',
]
const emoji = ['😀', '🔥', '🚨', '✅', '👨‍👩‍👧‍👦', '🇩🇪', '👍🏽', '❤️', 'कि', 'が', '\u200d', '®', '©', '™']

test('counts what Twilio’s calculator counts, by whichever way', () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom(...pieces, ...emoji), { maxLength: 350 }).map((parts) => parts.join('')),
    fc.array(fc.constantFrom(...pieces), { maxLength: 350 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 350 }),
    fc
      .tuple(fc.constantFrom(...pieces, ...emoji), fc.integer({ min: 1, max: 350 }))
      .map(([piece, n]) => piece.repeat(n)),
  )
  fc.assert(
    fc.property(
      text.filter((each) => each !== ''),
      (given) => {
        const { segmentsCount, encodingName } = new SegmentedMessage(given)
        expect(smsSize(given)).toEqual({ segments: segmentsCount, encoding: encodingName })
      },
    ),
    { numRuns: 300 },
  )
})

test('agrees with the calculator about single characters of every script', () => {
  // Every character of the Western scripts, a sample of the others.
  for (let code = 1; code < 0xd800; code += code < 0x700 ? 1 : 61) {
    const text = `${String.fromCharCode(code).repeat(71)}б`
    const { segmentsCount, encodingName } = new SegmentedMessage(text)
    expect([code, smsSize(text)]).toEqual([code, { segments: segmentsCount, encoding: encodingName }])
  }
})

test('answers about an endless text without splitting it', () => {
  expect(smsSize('🇩🇪'.repeat(250_000))).toEqual({ segments: 14_926, encoding: 'UCS-2' })
})
