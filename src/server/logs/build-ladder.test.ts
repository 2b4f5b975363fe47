import { describe, expect, it } from 'vitest'
import { buildLadder } from './build-ladder.ts'

const at = (minute: number) => `2026-06-01T10:0${minute}:00.000Z`
const receipt = (status: string, minute: number, more: object = {}) => ({ status, at: at(minute), ...more })
const queued = { status: null, at: at(9), word: 'Queued' }
const said = ({ steps }: ReturnType<typeof buildLadder>) => steps.map(({ status, at }) => [status, at])

describe('buildLadder', () => {
  it('puts receipts in the order of the ladder, whenever they came and whatever their times', () => {
    const receipts = [receipt('read', 2), receipt('played', 4), receipt('sent', 3), receipt('delivered', 1)]
    const ladder = buildLadder(receipts, queued)
    expect(said(ladder)).toEqual([
      ['sent', at(3)],
      ['delivered', at(1)],
      ['read', at(2)],
      ['played', at(4)],
    ])
    expect(ladder.current).toBe('played')
    expect(buildLadder(receipts.toReversed(), queued)).toEqual(ladder)
  })

  it('keeps the first of several receipts of a status, and what only a later one tells', () => {
    const errors = [{ code: '1', title: null, details: null }]
    const others = [{ code: '2', title: null, details: null }]
    const { steps } = buildLadder(
      [receipt('failed', 3, { errors: others }), receipt('failed', 2, { errors }), receipt('failed', 1)],
      queued,
    )
    expect(steps).toEqual([{ status: 'failed', at: at(1), source: 'receipt', errors }])
  })

  it('leaves out what nobody reported', () => {
    expect(said(buildLadder([receipt('sent', 1), receipt('read', 2)], queued))).toEqual([
      ['sent', at(1)],
      ['read', at(2)],
    ])
  })

  it.each([
    [['read', 'sent', 'delivered'], 'read'],
    [['sent', 'failed'], 'failed'],
    [['delivered', 'failed'], 'delivered'],
    [['warning', 'sent'], 'sent'],
    [['warning'], 'warning'],
    [[], 'Queued'],
  ])('after %j the message has come to %s', (statuses, current) => {
    const receipts = statuses.map((status, index) => receipt(status, index))
    expect(buildLadder(receipts, queued).current).toBe(current)
    expect(buildLadder(receipts.toReversed(), queued).current).toBe(current)
  })

  it('takes the entry’s word only where no receipt says the same', () => {
    const claim = { status: 'delivered', at: at(9), word: 'Delivered' }
    expect(buildLadder([receipt('sent', 1)], claim)).toEqual({
      steps: [
        { ...receipt('sent', 1), source: 'receipt' },
        { ...receipt('delivered', 9), source: 'entry' },
      ],
      current: 'delivered',
    })
    expect(buildLadder([receipt('delivered', 1), receipt('read', 2)], claim).steps).toEqual([
      { ...receipt('delivered', 1), source: 'receipt' },
      { ...receipt('read', 2), source: 'receipt' },
    ])
  })

  it('shows a status that no ladder has after all others', () => {
    const receipts = [receipt('warning', 0), receipt('failed', 3), receipt('deleted', 2), receipt('sent', 1)]
    expect(buildLadder(receipts, queued).steps.map(({ status }) => status)).toEqual([
      'sent',
      'failed',
      'warning',
      'deleted',
    ])
  })
})
