// The same as two-shards.test.ts with every dimension, interval and format, and each operator on several fields.
import { expect, it } from 'vitest'
import { answersOf } from './test-shard-answers.ts'

it('answers alike on one server and on two shards', async () => {
  const one = await answersOf('one-server', 'every')
  const two = await answersOf('two-shards', 'every')
  for (const [n, answer] of one.entries()) expect.soft(two[n]).toEqual(answer)
  expect(two).toHaveLength(one.length)
})
