import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchKinds } from '#contract/routes/lookup-words.ts'
import { readSearch } from './read-search.ts'

/** Each thing that was asked for, by the best of what it is looked for as. */
function asked(text: string): string[] {
  return readSearch(text).map(([{ match, digits, text: own }]) => `${match} ${digits || own}`)
}

const wamid = 'wamid.HBgLMTY1MDM4Nzk0MzkVAgARGBI0QUQ2MjA4NEYyRkExNjMyREUA'

test.each([
  ['a link to call', 'tel:+1-555-123-4567;ext=12', ['exact 15551234567']],
  ['a link to write', 'https://wa.me/15551234567?text=Hi%2012', ['exact 15551234567']],
  ['an address of WhatsApp', 'whatsapp:+15551234567', ['exact 15551234567']],
  ['an account of WhatsApp', '15551234567@s.whatsapp.net', ['exact 15551234567']],
  ['Arabic-Indic digits', '٠٠١٥٥٥١٢٣٤٥٦٧', ['exact 15551234567']],
  ['the same in a sentence', 'اتصل على ٠١٥١ ٢٣٤٥٤٥٦٧', ['exact 015123454567']],
  ['an end', '4567', ['exact 4567']],
  ['an end after what was left out', '…4567', ['exact 4567']],
  ['a masked number', '+49 ••• ••• 4567', ['exact 4567']],
  ['quotation marks', '"+15551234567"', ['exact 15551234567']],
  ['commas', '+15551234567, +442071838750', ['exact 15551234567', 'exact 442071838750']],
  ['semicolons', '15551234567;442071838750', ['exact 15551234567', 'exact 442071838750']],
  ['lines', '15551234567\r\n442071838750', ['exact 15551234567', 'exact 442071838750']],
  ['tabs', '15551234567\t0301234567', ['exact 15551234567', 'exact 0301234567']],
  ['spaces before a plus', '+15551234567 +442071838750', ['exact 15551234567', 'exact 442071838750']],
  ['spaces', '15551234567 442071838750', ['exact 15551234567', 'exact 442071838750']],
  ['the same number twice', '+15551234567\n(+1) 555 123-4567', ['exact 15551234567']],
  ['a comma before an extension', '+1 555 123 4567, ext. 12', ['exact 15551234567']],
  ['a sentence', 'Call 0151 23454567 after 2026-11-21, room 12', ['exact 015123454567']],
  ['JSON', `{"from":"15551234567","id":"${wamid}"}`, [`message-id ${wamid}`, 'exact 15551234567']],
  ['a message of WhatsApp', wamid, [`message-id ${wamid}`]],
  ['a message of Twilio', 'SM0d4d9dca72b912eefadb32b490788f8e', ['message-id SM0d4d9dca72b912eefadb32b490788f8e']],
  ['a call of Twilio', 'CA0d4d9dca72b912eefadb32b490788f8e', ['message-id CA0d4d9dca72b912eefadb32b490788f8e']],
  ['a message of SendZen', 'msg_ABC123XYZ', ['message-id msg_ABC123XYZ']],
  ['a UUID', 'c69b8d84-382f-40e5-bab9-ce33fd120a3d', ['message-id c69b8d84-382f-40e5-bab9-ce33fd120a3d']],
  ['digits of no number', '1100000012345678901', ['message-id 1100000012345678901']],
  ['a user', 'US.13491208655302741918', ['user-id US.13491208655302741918']],
  ['a user of an enterprise', 'US.ENT.13491208655302741918', ['user-id US.ENT.13491208655302741918']],
  ['a name', 'Weber, Anna', ['name Weber Anna']],
  ['a name of another script', 'عمر الفاروق', ['name عمر الفاروق']],
  ['a name with a picture', 'Zoë 🚀', ['name Zoë']],
  ['the name of an address', 'anna.weber@acme.com', ['name anna weber']],
  ['names', 'Anna Weber\nBob Lee', ['name Anna Weber', 'name Bob Lee']],
])('reads %s', (_what, text, expected) => {
  expect(asked(text)).toEqual(expected)
})

test('reads the numbers of a signature, and leaves the rest of it alone', () => {
  const signature = `Anna Weber
Acme GmbH · Hauptstr. 12 · 10115 Berlin
Tel.: 030/1234567 · Mobil: +49 151 23454567
Fax +49 (0)30 1234568
anna.weber1985@acme.com · HRB 123456 · DE89 3704 0044 0532 0130 00
Stand: 21.11.2026`
  expect(asked(signature)).toEqual(['exact 0301234567', 'exact 4915123454567', 'exact 49301234568'])
})

test('never takes the digits of a user’s id for a number', () => {
  const ids = fc.stringMatching(/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{6,128}$/)
  fc.assert(
    fc.property(ids, (id) => {
      for (const text of [id, `user ${id}`, `"${id}",`])
        expect(readSearch(text).flat()).toMatchObject([{ match: 'user-id' }])
    }),
  )
})

test.each([
  [''],
  ['12'],
  ['ab'],
  ['()'],
  ['+'],
  ['🚀'],
  ['a sentence of far too many words to be the name of anybody'],
])('finds nothing to look for in %o', (text) => {
  expect(readSearch(text)).toEqual([])
})

test('reads whatever it is given, with digits or text in every term', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const { match, digits, text: own } of readSearch(text).flat()) {
        expect(matchKinds).toContain(match)
        expect(digits).toMatch(/^(\d{3,})?$/)
        expect(own).not.toBe('')
      }
    }),
  )
})
