import { expect, test } from 'vitest'
import type { Command } from './commands.ts'
import { findCommands } from './find-commands.ts'

const command = (group: Command['group'], text: string, words?: string): Command => ({
  id: text,
  group,
  text,
  ...(words !== undefined && { words }),
  run: () => undefined,
})
const commands = [
  command('views', 'Failed in Germany'),
  command('pages', 'Costs'),
  command('pages', 'Incoming WhatsApp'),
  command('pages', 'WhatsApp'),
  command('actions', 'Colours: Dark', 'dark'),
  command('actions', 'Ещё цвета'),
]
const found = (typed: string, more: Command[] = []) =>
  findCommands([...more, ...commands], typed).map(({ text }) => text)

test('nothing typed offers all, in the order of the groups', () => {
  expect(found('')).toEqual(commands.map(({ text }) => text))
})

test('what begins with the words comes before what holds them, and every word counts', () => {
  expect(found('what')).toEqual(['WhatsApp', 'Incoming WhatsApp'])
  expect(found('ger fail')).toEqual(['Failed in Germany'])
  expect(found('co')).toEqual(['Costs', 'Incoming WhatsApp', 'Colours: Dark'])
  expect(found('еще')).toEqual(['Ещё цвета'])
  expect(found('zzz')).toEqual([])
})

test('a number comes first, a search for the text last', () => {
  const typed = [command('search', 'SMS with “costs”'), command('number', 'Look up 4915')]
  expect(found('costs', typed)).toEqual(['Look up 4915', 'Costs', 'SMS with “costs”'])
})

test('contacts come below what was there before them, whatever they are called', () => {
  const typed = [command('contacts', 'Costa'), command('search', 'SMS with “cost”')]
  expect(found('cost', typed)).toEqual(['Costs', 'SMS with “cost”', 'Costa'])
  expect(found('zz', [...typed, command('contacts', 'Anna')])).toEqual(['SMS with “cost”', 'Costa', 'Anna'])
})
