import { expect, it } from 'vitest'
import type { Store } from '../store/store.ts'
import { newWindow } from './ledger-row.ts'
import { openLedger } from './source-ledger.ts'

const window = newWindow('s', 'sms', 'backfill', '2026-06-01T00:00:00.000000Z', '2026-06-02T00:00:00.000000Z')

it('knows a window once it is kept, and not before: what a kill forgets is nobody’s', async () => {
  let keep: () => void = () => {}
  let refuse: (error: Error) => void = () => {}
  const insert = () =>
    new Promise<void>((resolve, reject) => {
      keep = resolve
      refuse = reject
    })
  const store = { query: async () => [], insert } as unknown as Store
  const ledger = await openLedger(store, 's')
  const refused = ledger.put(window)
  expect(ledger.of('sms', 'backfill')).toEqual([])
  refuse(new Error('the disk is full'))
  await expect(refused).rejects.toThrow('the disk is full')
  expect(ledger.of('sms', 'backfill')).toEqual([])
  const kept = ledger.put(window)
  keep()
  await kept
  expect(ledger.of('sms', 'backfill')).toEqual([window])
})
