import { expect, test } from 'vitest'
import { defaultPreferences, parsePreferences } from './preferences.ts'

test('keeps what it can read and falls back for the rest', () => {
  const text = JSON.stringify({ language: 'ru', zone: 'Mars/Olympus', density: 'roomy', railFolded: 'yes' })
  expect(parsePreferences(text)).toEqual({ language: 'ru', zone: 'browser', density: 'roomy', railFolded: false })
})

test('falls back to the defaults when storage is empty or holds something else', () => {
  for (const text of [null, '', 'null', '7', '{"zone":', '[]'])
    expect(parsePreferences(text)).toEqual(defaultPreferences)
})
