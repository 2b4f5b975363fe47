import { expect, test } from 'vitest'
import { nextRowKeys, noRowKeys } from './row-keys.ts'

const rows = (names: string) => [...names].map((key) => ({ key }))
const keysOf = (names: string, keys: ReadonlyMap<unknown, string>) => [...names].map((name) => keys.get(name))

test('a row that is scrolled keeps its key, and one that comes gets its own', () => {
  const first = nextRowKeys(noRowKeys, 'all', rows('abc'))
  const second = nextRowKeys(first, 'all', rows('bcd'))
  expect(keysOf('bc', second.keys)).toEqual(keysOf('bc', first.keys))
  expect([...first.keys.values()]).not.toContain(second.keys.get('d'))
})

test('other rows take over the keys of those before, place by place', () => {
  const first = nextRowKeys(noRowKeys, 'all', rows('abc'))
  const other = nextRowKeys(first, 'failed', rows('cxyz'))
  expect(keysOf('cxy', other.keys)).toEqual(keysOf('abc', first.keys))
  expect(new Set(other.keys.values()).size).toBe(4)
})

test('a row that comes back is not taken for the one that has its key now', () => {
  const first = nextRowKeys(noRowKeys, 'all', rows('ab'))
  const other = nextRowKeys(first, 'failed', rows('xy'))
  const both = nextRowKeys(other, 'failed', rows('xyab'))
  expect(new Set(both.keys.values()).size).toBe(4)
})
