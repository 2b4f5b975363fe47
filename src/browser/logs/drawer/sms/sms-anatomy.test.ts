import { expect, test } from 'vitest'
import { characterName, codePoints } from '#browser/format/character-names.ts'
import { smsAnatomy } from './sms-anatomy.ts'

test('a curly apostrophe forces Unicode on the whole message, and is shown', () => {
  const text = `${'a'.repeat(80)}’${'b'.repeat(40)}`
  const { encoding, parts, culprits, pieces, plain } = smsAnatomy(text)
  expect({ encoding, parts }).toEqual({
    encoding: 'UCS-2',
    parts: [
      { used: 67, room: 67 },
      { used: 54, room: 67 },
    ],
  })
  expect(culprits).toEqual([{ raw: '’', count: 1, places: [81] }])
  expect(pieces.map(({ text: piece, marked }) => [piece.length, marked])).toEqual([
    ...[
      [80, false],
      [1, true],
      [40, false],
    ],
  ])
  expect(plain).toEqual({ parts: 1, how: 'replaced' })
})

test('an emoji cannot be replaced, but left out', () => {
  expect(smsAnatomy(`${'a'.repeat(100)} 🔥`).plain).toEqual({ parts: 1, how: 'leftOut' })
})

test('of another alphabet there is nothing to replace, and its first letter is marked', () => {
  const { plain, pieces, culprits } = smsAnatomy('Инцидент закрыт')
  expect(plain).toBeNull()
  expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['И'])
  expect(culprits.length).toBeGreaterThan(5)
})

test('plain text is counted in GSM-7, what counts double is named', () => {
  expect(smsAnatomy('[a] €')).toMatchObject({
    ...{ encoding: 'GSM-7', characters: 5, parts: [{ used: 8, room: 160 }], culprits: [], plain: null },
    doubles: ['[', ']', '€'],
  })
})

test('characters have names, or are described by their kind', () => {
  expect(['’', '\u00a0', 'Ж', '👩‍👩‍👧', 'ç', '漢', '☭'].map(characterName)).toEqual([
    ...['rightSingle', 'noBreakSpace', 'cyrillic', 'emoji', 'latin', 'cjk', 'other'],
  ])
  expect([codePoints('’'), codePoints('👩‍👩‍👧')]).toEqual(['U+2019', 'U+1F469 U+200D U+1F469 …'])
})
