import type { FastifyRequest } from 'fastify'
import { describe, expect, it } from 'vitest'
import { ApiError, badRequest } from '#contract/api-error.ts'
import { owner } from '../access/principal.ts'
import type { Audit, AuditNote } from '../audit/audit.ts'
import { makeExports } from '../export/exports.ts'
import { noted } from './note-by.ts'
import { noteExport } from './note-export.ts'

// A cast: what is written down needs no more of a request.
const request = { principal: owner, ip: '192.0.2.7', headers: {} } as unknown as FastifyRequest

function listening(): { audit: Audit; notes: AuditNote[] } {
  const notes: AuditNote[] = []
  return { notes, audit: { note: async (note) => void notes.push(note) } }
}
const broken: Audit = { note: () => Promise.reject(new Error('no space left')) }
const full = () => Promise.reject(new Error('no space left'))

describe('what is done', () => {
  it('is answered once it is written down', async () => {
    const { audit, notes } = listening()
    expect(
      await noted(
        audit,
        request,
        'import',
        async () => 7,
        (count) => ({ count }),
      ),
    ).toBe(7)
    expect(notes).toEqual([{ action: 'import', actor: owner, address: '192.0.2.7', count: 7 }])
    await expect(
      noted(
        broken,
        request,
        'import',
        async () => 7,
        () => ({}),
      ),
    ).rejects.toThrow('no space left')
  })

  it('is not written down where there is nothing to tell', async () => {
    const { audit, notes } = listening()
    expect(
      await noted(
        audit,
        request,
        'view',
        async () => 'mine',
        () => undefined,
      ),
    ).toBe('mine')
    expect(notes).toEqual([])
  })

  it.each<[string, Error, object[]]>([
    [
      'refused',
      new ApiError(403, 'forbidden', 'Not yours.'),
      [{ outcome: 'refused', filter: { refusal: 'Not yours.' } }],
    ],
    ['broken', new Error('disk full'), [{ outcome: 'failed' }]],
    ['badly asked for', badRequest('No such thing.'), []],
  ])('is written down as %s', async (_how, error, told) => {
    const { audit, notes } = listening()
    const act = () => {
      throw error
    }
    await expect(noted(audit, request, 'import', act, () => ({}))).rejects.toBe(error)
    expect(notes).toEqual(told.map((each) => ({ action: 'import', actor: owner, address: '192.0.2.7', ...each })))
  })

  it('fails as it failed where that cannot be written down either', async () => {
    await expect(noted(broken, request, 'import', full, () => ({}))).rejects.toThrow('no space left')
  })
})

describe('an export', () => {
  async function begun() {
    const { audit, notes } = listening()
    const exports = makeExports()
    const running = exports.begin(owner, 'one')
    await noteExport(audit, request, { action: 'export', running, count: 50 })
    return { notes: () => notes.map(({ outcome, count }) => ({ outcome, count })), running, exports, audit }
  }
  const whole = { outcome: undefined, count: 50 }

  it('is one line when it comes to its end', async () => {
    const { notes, running } = await begun()
    running.progress({ rows: 50, costInUSDCents: null }, 1)
    running.end('done')
    running.abandon()
    expect(notes()).toEqual([whole])
  })

  it.each(['abandon', 'cancel'] as const)('has another with the rows that left after %s', async (how) => {
    const { notes, running, exports } = await begun()
    running.progress({ rows: 20, costInUSDCents: null }, 1)
    if (how === 'cancel') await exports.cancel(owner, 'one')
    running.abandon()
    expect(notes()).toEqual([whole, { outcome: 'failed', count: 20 }])
  })

  it('has it also when nobody was there any more as the first was kept', async () => {
    const { audit, notes } = listening()
    const exports = makeExports()
    const running = exports.begin(owner, 'gone')
    running.abandon()
    await noteExport(audit, request, { action: 'evidence', running })
    expect(notes.map(({ outcome, count }) => [outcome, count])).toEqual([
      [undefined, undefined],
      ['failed', 0],
    ])
  })
})
