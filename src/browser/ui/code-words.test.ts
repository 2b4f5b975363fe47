import { expect, test } from 'vitest'
import en from '#browser/i18n/en/provider-codes.json'
import ru from '#browser/i18n/ru/provider-codes.json'
import { providerCodes } from '#contract/provider-codes/provider-codes.ts'

test.each([
  ['English', en],
  ['Russian', ru],
])('every code has its words in %s, and no other', (_language, words) => {
  expect(Object.keys(words).toSorted()).toEqual([...providerCodes].toSorted())
  for (const [code, { means, because, advice }] of Object.entries(words)) {
    // The meaning goes on in a sentence, the others are sentences.
    expect([code, means]).toEqual([code, expect.stringMatching(/^(?!.*[.!]$)/)])
    expect([code, because, advice]).toEqual([code, expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)])
  }
})
