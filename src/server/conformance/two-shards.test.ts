// Every kind of question has the same answer on one server and on two shards of a cluster.
import { beforeAll, expect, it } from 'vitest'
import { answersOf, type ShardAnswer } from './test-shard-answers.ts'

let one: ShardAnswer[]
let two: ShardAnswer[]
beforeAll(async () => {
  one = await answersOf('one-server', 'some')
  two = await answersOf('two-shards', 'some')
}, 600_000)

it('is answered', () => {
  expect(one.filter(({ status }) => status !== 200)).toEqual([])
})

it('is answered alike', () => {
  for (const [n, answer] of one.entries()) expect.soft(two[n]).toEqual(answer)
  expect(two).toHaveLength(one.length)
})
