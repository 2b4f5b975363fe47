// One place decides who sees what masked, and nothing that is revealed reaches further than it was meant to.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Lifted, rowColumns, seesContactMasked, seesMasked, shown } from './personal.ts'

const lifted: Lifted = {
  entry: (channel, id) => channel === 'sms' && id === 'a',
  contact: (key) => key === '321',
  byContact: true,
  refOf: () => '',
}
const row = (channel: string, id: string, contact_reversed?: string) => ({ channel, id, contact_reversed })

it.each([
  ['the entry', row('sms', 'a'), true],
  ['another channel’s of the same id', row('call', 'a'), false],
  ['an entry of the contact', row('call', 'b', '321'), true],
  ['an entry of a longer number', row('sms', 'b', '3210'), false],
  ['an entry of nobody', row('sms', 'b', ''), false],
  ['an entry whose contact was not read', row('sms', 'b'), false],
])('%s', (_what, of, revealed) => {
  expect(seesMasked({ masked: true, lifted }, of)).toBe(!revealed)
  expect(shown({ masked: true, lifted }, 'text', 'Hello', of)).toBe(revealed ? 'Hello' : '•••')
  expect(shown({ masked: true }, 'text', 'Hello', of)).toBe('•••')
  expect(shown({ masked: false }, 'text', 'Hello', of)).toBe('Hello')
})

it('shows what tells of nobody, and of no entry nothing more than the mask', () => {
  expect(shown({ masked: true }, undefined, 'Delivered')).toBe('Delivered')
  expect(shown({ masked: true }, 'name', null)).toBeNull()
  expect(shown({ masked: true, lifted }, 'name', 'Anna')).toBe('•••')
})

it('shows a contact only if all of it is revealed', () => {
  const masked = (keys: string[]) => seesContactMasked({ masked: true, lifted }, keys)
  expect([['321'], ['321', 'DE.1'], [], ['']].map(masked)).toEqual([false, true, true, true])
  expect(seesContactMasked({ masked: true }, ['321'])).toBe(true)
})

it('reads the contact of a row only where it decides', () => {
  expect(rowColumns({ masked: true })).toEqual([])
  expect(rowColumns({ masked: true, lifted: { ...lifted, byContact: false } })).toEqual([])
  expect(rowColumns({ masked: true, lifted })).toEqual(['contact_reversed'])
})

it('is asked by everybody who masks for some and not for others', () => {
  const root = new URL('../', import.meta.url).pathname
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /(?<!\.test)\.ts$/.test(file))
  const deciding = files.filter((file) => {
    const code = readFileSync(root + file, 'utf8').replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')
    return /\bmasked (&&|\?)[^;]*\bmask\(/.test(code)
  })
  expect(deciding).toEqual([])
})
