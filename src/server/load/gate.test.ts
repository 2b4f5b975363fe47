import { setMaxListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { type GateLimits, makeGate } from './gate.ts'

const limits: GateLimits = { underWay: 2, waiting: 6, waitingPerCaller: 4, waitMs: 60_000 }
const never = new AbortController().signal
setMaxListeners(0, never)

/** A gate whose two places are taken; `order` fills with the callers in the order of their turns. */
async function fullGate(changes: Partial<GateLimits> = {}) {
  const gate = makeGate({ ...limits, ...changes })
  const places = [await gate.enter('holder', never), await gate.enter('holder', never)]
  const order: string[] = []
  const ask = (caller: string, signal = never) =>
    gate.enter(caller, signal).then((leave) => {
      order.push(caller)
      return leave
    })
  return { gate, places, order, ask }
}

describe('the gate', () => {
  it('lets in as many as it may, and the next when one leaves', async () => {
    const { gate, places, order, ask } = await fullGate()
    const next = ask('a')
    await Promise.resolve()
    expect([order, gate.figures()]).toEqual([[], { underWay: 2, waiting: 1, refused: 0 }])
    places[0]?.()
    await next
    expect([order, gate.figures()]).toEqual([['a'], { underWay: 2, waiting: 0, refused: 0 }])
  })

  it('gives a place back once, however often it is told', async () => {
    const { gate, places } = await fullGate()
    places[0]?.()
    places[0]?.()
    expect(gate.figures().underWay).toBe(1)
  })

  it('takes turns between callers: one caller’s burst lets another by', async () => {
    const { places, order, ask } = await fullGate()
    const turns = ['busy', 'busy', 'busy', 'other', 'third'].map((caller) => ask(caller))
    places[0]?.()
    for (const turn of turns) void turn.then((leave) => leave())
    await Promise.all(turns)
    expect(order).toEqual(['busy', 'other', 'third', 'busy', 'busy'])
  })

  it('refuses one caller with too many waiting, and still lets others wait', async () => {
    const { gate, ask } = await fullGate()
    for (let n = 0; n < 4; n += 1) void ask('busy')
    await expect(ask('busy')).rejects.toMatchObject({ status: 429, code: 'too_many_requests' })
    void ask('other')
    expect(gate.figures()).toEqual({ underWay: 2, waiting: 5, refused: 1 })
  })

  it('refuses all when too many wait', async () => {
    const { ask } = await fullGate()
    for (const caller of ['a', 'b', 'c', 'd', 'e', 'f']) void ask(caller)
    await expect(ask('g')).rejects.toMatchObject({ status: 429 })
  })

  it('refuses who waited too long', async () => {
    const { gate, ask } = await fullGate({ waitMs: 5 })
    await expect(ask('a')).rejects.toMatchObject({ status: 429, message: expect.stringContaining('busy') })
    expect(gate.figures()).toEqual({ underWay: 2, waiting: 0, refused: 1 })
  })

  it('forgets who went away, without counting that as refused', async () => {
    const { gate, places, order, ask } = await fullGate()
    const gone = new AbortController()
    const left = ask('gone', gone.signal)
    const stays = ask('stays')
    gone.abort(new Error('gone'))
    await expect(left).rejects.toThrow('gone')
    places[0]?.()
    await stays
    expect([order, gate.figures()]).toEqual([['stays'], { underWay: 2, waiting: 0, refused: 0 }])
  })
})
