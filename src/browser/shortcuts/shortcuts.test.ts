// The registry of shortcuts against the code that handles them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { combination } from './key-name.ts'
import { keySigns } from './key-signs.ts'
import { type Shortcut, shortcuts } from './shortcuts.ts'

const press = (
  key: string,
  code: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', true>> = {},
) => combination({ key, code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }, false)

test('a key is what it types; where that is no Latin letter, its place counts', () => {
  expect(press('j', 'KeyJ')).toBe('j')
  expect(press('о', 'KeyJ')).toBe('j')
  expect(press('?', 'Slash', { shiftKey: true })).toBe('?')
  expect(press('.', 'Slash')).toBe('/')
  expect(press(',', 'Slash', { shiftKey: true })).toBe('?')
  expect(press('.', 'Period')).toBe('.')
  expect(press('л', 'KeyK', { ctrlKey: true })).toBe('Mod+k')
  expect(press('F', 'KeyF', { shiftKey: true })).toBe('Shift+f')
  expect(press('ArrowDown', 'ArrowDown', { shiftKey: true })).toBe('Shift+ArrowDown')
  expect(press('k', 'KeyK', { metaKey: true })).toBe('Meta+k')
})

test('no key means two things in the same place', () => {
  const all: readonly Shortcut[] = shortcuts
  const places = all.flatMap(({ keys, within = '' }) => keys.map((key) => `${key} ${within}`))
  expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([])
})

test('every shortcut of the overlay is handled somewhere, by its name', () => {
  const root = join(import.meta.dirname, '..')
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|shortcuts\.ts$/.test(name))
    .map((name) => readFileSync(join(root, name), 'utf8'))
    .filter((text) => /useShortcuts|shortcutOf/.test(text))
    .join('\n')
  const unhandled = shortcuts.filter(({ id }) => !new RegExp(`\\b${id}:|'${id}'`).test(sources))
  expect(unhandled).toEqual([])
})

test('keys are shown as keyboards print them', () => {
  expect(keySigns('Mod+k', 'Space', true)).toBe('⌘ K')
  expect(keySigns('Mod+k', 'Space', false)).toBe('Ctrl K')
  expect(keySigns('Shift+ArrowDown', 'Space', false)).toBe('⇧ ↓')
  expect(keySigns(' ', 'Space', false)).toBe('Space')
})
