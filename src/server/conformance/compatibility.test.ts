// docs/compatibility.md and the tests say the same.
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { differences } from './differences.ts'

const root = new URL('../../../', import.meta.url)
const rows = readFileSync(new URL('docs/compatibility.md', root), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| Topic'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

it('has every listed difference as a row, and five cells in each', () => {
  const topics = rows.filter((row) => row.at(-1) === 'replay').map(([topic]) => topic)
  expect(topics).toEqual(expect.arrayContaining([...new Set(differences.map(({ title }) => title))]))
  expect(rows.filter((row) => row.length !== 5)).toEqual([])
})

it('names a test that exists for every row', () => {
  const missing = rows.filter((row) => row.at(-1) !== 'replay' && !existsSync(new URL(row.at(-1) || 'none', root)))
  expect(missing).toEqual([])
})
