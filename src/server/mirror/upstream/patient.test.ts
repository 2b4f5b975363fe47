import { describe, expect, it } from 'vitest'
import { SourceFault } from '../source-client.ts'
import { patiently } from './patient.ts'

const signal = new AbortController().signal

function failing(...faults: SourceFault[]) {
  let asked = 0
  const ask = async () => {
    const fault = faults[asked]
    asked += 1
    if (fault) throw fault
    return 'answer'
  }
  return { ask, count: () => asked }
}

describe('patiently', () => {
  it('asks again after what may pass, and gives the answer', async () => {
    const { ask, count } = failing(new SourceFault('server_error', '502'), new SourceFault('unreadable', 'cut'))
    expect(await patiently(ask, 3)({ path: '/' }, signal)).toBe('answer')
    expect(count()).toBe(3)
  })

  it('gives up after so many tries, with the last fault', async () => {
    const { ask, count } = failing(new SourceFault('server_error', '1'), new SourceFault('unreachable', '2'))
    await expect(patiently(ask, 2)({ path: '/' }, signal)).rejects.toThrow('2')
    expect(count()).toBe(2)
  })

  it.each(['unauthorized', 'forbidden', 'rate_limited', 'rejected', 'timeout'] as const)(
    'does not ask again after %s',
    async (kind) => {
      const { ask, count } = failing(new SourceFault(kind, kind))
      await expect(patiently(ask, 5)({ path: '/' }, signal)).rejects.toThrow(kind)
      expect(count()).toBe(1)
    },
  )

  it('stops waiting when the caller stops', async () => {
    const stopped = new AbortController()
    const { ask } = failing(new SourceFault('server_error', '500'))
    const asked = patiently(ask, 3)({ path: '/' }, stopped.signal)
    stopped.abort(new Error('enough'))
    await expect(asked).rejects.toThrow('enough')
  })
})
