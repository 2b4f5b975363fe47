// Every promise of docs/security.md names the test that holds it, and that test is there.
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../', import.meta.url)
const rows = readFileSync(new URL('docs/security.md', root), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (promise|---|-)/.test(line))
  .map((line) => line.split(' | '))

it.each(rows.map(([promise = '', held = '']) => [promise, held]))('%s', (_promise, held) => {
  const files = [...held.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file)
  expect(files).not.toEqual([])
  for (const file of files) expect([file, existsSync(new URL(file, root))]).toEqual([file, true])
})

it('there are promises', () => expect(rows.length).toBeGreaterThan(20))
