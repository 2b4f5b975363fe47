// Keeps the words complete: in every language, for every registry item, and none that nobody says.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { channels } from '#contract/channels/index.ts'
import { problemsBetween, problemsOfPlurals, problemsOfRegistries, problemsOfUse } from './catalogue-problems.ts'
import { derivedKeys } from './derived-keys.ts'
import { catalogue as en } from './en/index.ts'
import { catalogue as ru } from './ru/index.ts'

const root = join(import.meta.dirname, '..')
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }))

test('both languages have the same keys and placeholders', () => {
  expect(problemsBetween(en, ru)).toEqual([])
})

test('every plural has the forms of its language', () => {
  expect([...problemsOfPlurals(en, 'en'), ...problemsOfPlurals(ru, 'ru')]).toEqual([])
})

test('every registry item has its words, and no other', () => {
  expect([...problemsOfRegistries(en, derivedKeys), ...problemsOfRegistries(ru, derivedKeys)]).toEqual([])
})

test('what the code says is in the catalogue, and what is in the catalogue is said', () => {
  expect(problemsOfUse(en, sources, Object.keys(derivedKeys))).toEqual([])
})

test('English calls fields, channels and statuses what the contract calls them', () => {
  for (const channel of channels) {
    expect(en.fields.channel).toHaveProperty([channel.id], channel.label)
    for (const field of channel.fields) {
      expect(en.fields.field).toHaveProperty([field.key], field.label)
      for (const option of field.kind === 'status' ? field.options : []) {
        expect(en.fields.status).toHaveProperty([channel.id, option.value], option.label)
      }
    }
  }
})
