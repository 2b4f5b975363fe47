import { expect, test } from 'vitest'
import { defaultPreferences, parsePreferences } from './preferences.ts'

test('keeps what it can read and falls back for the rest', () => {
  const text = JSON.stringify({
    language: 'ru',
    zone: 'Mars/Olympus',
    density: 'roomy',
    railFolded: 'yes',
    times: 'age',
  })
  expect(parsePreferences(text)).toEqual({
    ...defaultPreferences,
    language: 'ru',
    density: 'roomy',
    times: 'age',
  })
})

test('keeps the columns of each channel, and of each what it can read', () => {
  const columns = {
    sms: { keys: ['toNumber', 7, 'toNumber'], pinned: 'all', widths: { toNumber: 120, status: 'wide' }, wrap: true },
    call: 'none',
  }
  expect(parsePreferences(JSON.stringify({ columns })).columns).toEqual({
    sms: { keys: ['toNumber'], pinned: null, widths: { toNumber: 120 }, wrap: true },
    call: { keys: null, pinned: null, widths: {}, wrap: false },
  })
})

test('falls back to the defaults when storage is empty or holds something else', () => {
  for (const text of [null, '', 'null', '7', '{"zone":', '[]'])
    expect(parsePreferences(text)).toEqual(defaultPreferences)
})
