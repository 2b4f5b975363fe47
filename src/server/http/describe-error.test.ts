import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { StoreFailure } from '../store/store.ts'
import { describeError } from './describe-error.ts'

const canaries = ['+4915123454567', 'Liebe Anna', 'canary@example.com']

function caught(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe('an error in the log', () => {
  it.each([
    ['of the engine', new StoreFailure('UNKNOWN_IDENTIFIER', new Error(`Row 1: ${canaries.join(' ')}`))],
    ['of zod', caught(() => z.object({ a: z.literal('x') }).parse({ a: canaries.join(' ') }))],
    ['of JSON', caught(() => JSON.parse(`{"text": ${canaries.join(' ')}`))],
    ['with fields', Object.assign(new Error('failed'), { body: canaries.join(' '), code: canaries[0] })],
    ['of a program', new TypeError(`Cannot read properties of "${canaries.join(' ')}"`)],
    ['with lines', new Error(`first\n    at ${canaries[0]} Liebe Anna`, { cause: new Error(canaries[2]) })],
    ['that is none', canaries.join(' ')],
  ])('%s says nothing of what people wrote', (_of, error) => {
    const line = JSON.stringify(describeError(error))
    for (const canary of canaries) expect(line).not.toContain(canary)
  })

  it('says what it is and where', () => {
    const error = new StoreFailure('UNKNOWN_TABLE', Object.assign(new Error('x'), { code: 'CHDB_QUERY' }))
    expect(describeError(error)).toMatchObject({
      type: 'StoreFailure',
      code: 'UNKNOWN_TABLE',
      cause: { code: 'CHDB_QUERY' },
      stack: expect.stringMatching(/^\s+at .*describe-error\.test\.ts/),
    })
  })

  it('names the property that a program looked for', () => {
    const error = caught(() => (undefined as unknown as { ends: string }).ends)
    expect(describeError(error).message).toContain("reading 'ends'")
  })
})
