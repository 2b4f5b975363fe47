import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Store } from '../store/store.ts'
import { openTestStore } from '../store/test-store.ts'
import { writeControl } from './control.ts'
import { writeLedger } from './ledger.ts'
import { type LedgerRow, newWindow } from './ledger-row.ts'
import { readSource } from './read-sources.ts'
import { unreachableSource } from './test-ledger.ts'

const source = unreachableSource()
const day = (n: number) => `2026-06-0${n}T00:00:00.000000Z`
const NOW = Date.parse(day(9))

let store: Store
let remove: () => Promise<void>
beforeEach(async () => {
  ;({ store, remove } = await openTestStore())
})
afterEach(() => remove())

const fault = (message: string, at: number) => ({ kind: 'server_error' as const, message, at: Date.parse(day(at)) })
const done = { state: 'done', finishedAt: NOW, startedAt: NOW - 1000, rows: 5 } as const
const live: LedgerRow = { ...newWindow(source.id, 'sms', 'live', day(5), day(9)), ...done }
const past = (n: number, changes: Partial<LedgerRow>): LedgerRow => ({
  ...newWindow(source.id, 'sms', 'backfill', day(n), day(n + 1)),
  ...changes,
})
const setAside = (n: number) => past(n, { state: 'set_aside', attempts: 8, fault: fault(`aside ${n}`, n) })

async function read(...rows: LedgerRow[]) {
  await writeLedger(store, rows)
  const found = await readSource(store, source, NOW)
  const sms = found.channels.find(({ channel }) => channel === 'sms')
  return { ...found, sms }
}

it('is complete when every window is done', async () => {
  const { state, fault, setAsideFault, sms } = await read(live, past(1, done))
  expect([state, fault, setAsideFault, sms?.backfill]).toEqual(['healthy', null, null, null])
})

it('waits for a person when all that is left was set aside: nothing is said to be tried or on its way', async () => {
  const { state, fault, setAsideFault, sms } = await read(live, past(1, done), setAside(2), setAside(3))
  expect(state).toBe('incomplete')
  expect(fault).toBeNull()
  expect(setAsideFault?.message).toBe('aside 3')
  expect(sms).toMatchObject({ backfill: null, setAside: 2 })
})

it('counts windows that were set aside among the rest, but not among what is on its way', async () => {
  const { state, setAsideFault, sms } = await read(live, past(1, done), setAside(2), past(3, {}))
  expect([state, setAsideFault?.message]).toEqual(['backfilling', 'aside 2'])
  // One window took a second, and one is left.
  expect(sms?.backfill).toEqual({ windows: 3, done: 1, rowsPerSecond: 5, secondsLeft: 1 })
})

it('fails for what is tried again, whatever was set aside later', async () => {
  const failed = past(1, { state: 'failed', attempts: 1, fault: fault('again', 1), nextAt: NOW })
  const { state, fault: told, setAsideFault } = await read(live, failed, setAside(2))
  expect([state, told?.message, setAsideFault?.message]).toEqual(['failing', 'again', 'aside 2'])
})

it('is paused whatever else it is', async () => {
  await writeControl(store, source.id, { paused: true, runAt: 0, retryAt: 0 })
  expect((await read(live, setAside(2))).state).toBe('paused')
})
