import { expect, test } from 'vitest'
import { isUuid } from '#contract/query/values.ts'
import { makeUuid } from './make-uuid.ts'

test('makes random UUIDs of version 4, each another one', () => {
  const ids = Array.from({ length: 100 }, makeUuid)
  expect(new Set(ids).size).toBe(100)
  for (const id of ids) expect([isUuid(id), id[14], '89ab'.includes(id[19] ?? '')]).toEqual([true, '4', true])
})
