import { describe, expect, it } from 'vitest'
import { StoreUnavailable } from '../store/store.ts'
import { MAX_ATTEMPTS } from './back-off.ts'
import { newWindow } from './ledger-row.ts'
import { SourceFault } from './source-client.ts'
import { attempt } from './work-item.ts'

const window = newWindow('s', 'sms', 'backfill', '2026-06-01T00:00:00.000000Z', '2026-06-02T00:00:00.000000Z')
const now = () => 1_000_000

describe('a window that fails for the last time', () => {
  const last = { ...window, attempts: MAX_ATTEMPTS - 1 }

  it('is set aside when it is the source’s fault', async () => {
    const fault = new SourceFault('server_error', '502')
    const { row } = await attempt(last, () => Promise.reject(fault), now)
    expect(row).toMatchObject({ state: 'set_aside', attempts: MAX_ATTEMPTS, nextAt: null })
  })

  it.each(['full', 'read-only', 'down'] as const)('is read again later when the store is %s', async (condition) => {
    const trouble = new StoreUnavailable(new Error('x'), condition)
    const { row, fault } = await attempt(last, () => Promise.reject(trouble), now)
    expect(row).toMatchObject({ state: 'failed', attempts: MAX_ATTEMPTS - 1 })
    expect(row.nextAt).toBeGreaterThan(now())
    expect(fault?.message).toBe(trouble.message)
  })
})
