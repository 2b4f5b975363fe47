import { expect, it } from 'vitest'
import type { StoredRow } from '../logs/present-entry.ts'
import type { Found } from './find-contacts.ts'
import { takeGuess } from './guess-page.ts'

const rowsOf = (...keys: string[]): StoredRow[] => keys.map((key, n) => ({ id: `${n}`, contact_reversed: key }))
const guessed = (rows: StoredRow[]) => ({
  keys: new Set(['11', '12']),
  ends: ['9'],
  rows: Promise.resolve(rows),
  limit: 3,
})
const found = (keys: string[], ends: string[] = []) =>
  ({ chosen: keys.map((key) => ({ keys: [key] })), ends }) as unknown as Found
const ids = (rows: StoredRow[] | undefined) => rows?.map(({ id }) => id)

it('is taken where all of it is theirs', async () => {
  expect(ids(await takeGuess(guessed(rowsOf('11', '12', '11', '12')), found(['11', '12'])))).toEqual([
    '0',
    '1',
    '2',
    '3',
  ])
  expect(ids(await takeGuess(guessed(rowsOf('91', '98')), found(['91'], ['9'])))).toEqual(['0', '1'])
})

it('leaves out whom it is not about, while there is no more to come', async () => {
  expect(ids(await takeGuess(guessed(rowsOf('11', '12', '11')), found(['11'])))).toEqual(['0', '2'])
  expect(await takeGuess(guessed(rowsOf('11', '12', '11', '11')), found(['11']))).toBeUndefined()
})

it('is no answer where somebody was met by anything else', async () => {
  expect(await takeGuess(guessed(rowsOf('11')), found(['11', 'US.13491208655302741918']))).toBeUndefined()
})
