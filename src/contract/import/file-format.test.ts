import { expect, it } from 'vitest'
import { guessFormat } from './file-format.ts'

it.each([
  ['rows.csv', '{', 'csv'],
  ['ROWS.TSV', '', 'csv'],
  ['list.json', 'To,Body', 'json'],
  ['rows.ndjson', 'To,Body', 'ndjson'],
  ['rows.jsonl', '', 'ndjson'],
  ['export.txt', 'To,Body\n', 'csv'],
  ['export.txt', '\uFEFF\n {"_id": 1}', 'json'],
  ['export', '[{"_id": 1}]', 'json'],
])('takes %s that begins with %j for %s', (name, start, format) => {
  expect(guessFormat(name, start)).toBe(format)
})
