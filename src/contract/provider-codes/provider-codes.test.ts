import { expect, test } from 'vitest'
import { codeIn, factsOfCode, providerCodes } from './provider-codes.ts'

test('every code has a page of its provider', () => {
  expect(new Set(providerCodes).size).toBe(providerCodes.length)
  for (const code of providerCodes) {
    const facts = factsOfCode(code)
    expect(facts?.url).toMatch(/^https:\/\//)
    if (facts?.provider === 'Twilio') expect(facts.url).toContain(code)
  }
  expect(factsOfCode('constructor')).toBeUndefined()
})

test('a code is found in the sentences of OneUptime, Twilio and Meta', () => {
  const sentences = [
    'Delivery status: Undelivered. Message ID: SM1. Provider error code: 30003.',
    'Message ID: wamid.A= | Status: Failed | Error: 131047 Re-engagement message',
    'Error code: 21610',
    '(#131030) Recipient phone number not in allowed list',
  ]
  expect(sentences.map(codeIn)).toEqual(['30003', '131047', '21610', '131030'])
  for (const none of [null, '', 'Message ID: SM30003', 'Current balance is 12345 USD']) expect(codeIn(none)).toBeNull()
})
