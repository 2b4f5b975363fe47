// Killed in the middle of an erasure, again and again: the next process finishes it, and its certificate says what was
// there when it began.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { type Gateway, startGateway } from '../gateway.ts'

const ROWS = 5000
const NUMBER = '+4915199988777'
const OTHER = '+4930555000111'
/** When it is killed after it was asked for, milliseconds: before it begins, and at every stage after. */
const MOMENTS = [0, 1900, 2300, 2700, 3200]

const directory = mkdtempSync(join(tmpdir(), 'tollbook-erased-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const row = (n: number, toNumber: string) => ({
  _id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  createdAt: new Date(Date.UTC(2026, n % 9, 1) + n * 1000).toISOString(),
  ...{ projectId: '22222222-2222-4222-8222-222222222222', toNumber, status: 'Delivered', smsCostInUSDCents: 7 },
})

async function post(gateway: Gateway, path: string, body: unknown): Promise<Record<string, never>> {
  const answer = await gateway.fetch(path, { method: 'POST', body })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Record<string, never>
}

async function countTo(gateway: Gateway, toNumber: string): Promise<number> {
  return Number((await post(gateway, '/api/sms-log/count', { query: { toNumber } })).count)
}

interface Job {
  readonly state: string
  readonly steps: readonly { table: string; what: string; count: number }[]
}

async function jobOf(gateway: Gateway, id: string): Promise<Job> {
  return ((await (await gateway.fetch(`/api/erasures/${id}`)).json()) as { job: Job }).job
}

it(`finishes an erasure after ${MOMENTS.length} kills, with the counts of its beginning`, async () => {
  let gateway = await startGateway({ demoRows: 0, directory })
  const lines = Array.from({ length: ROWS }, (_, n) => JSON.stringify(row(n, n % 2 === 0 ? NUMBER : OTHER)))
  await post(gateway, '/api/import?channel=sms', lines.join('\n'))
  const asked = await post(gateway, '/api/erasures', { number: NUMBER, reason: 'Killed' })
  const { id } = asked.job as unknown as { id: string }
  for (const moment of MOMENTS) {
    await sleep(moment)
    await gateway.stop('SIGKILL')
    gateway = await startGateway({ demoRows: 0, directory })
  }
  await expect.poll(async () => (await jobOf(gateway, id)).state, { timeout: 120_000, interval: 500 }).toBe('done')
  const { steps } = await jobOf(gateway, id)
  for (const table of ['log_entry', 'contact_entry', 'entry_key'])
    expect(steps.find((each) => each.table === table && each.what === 'rows')?.count).toBe(ROWS / 2)
  expect(await countTo(gateway, NUMBER)).toBe(0)
  expect(await countTo(gateway, OTHER)).toBe(ROWS / 2)
  // Nobody brings them back, and the other half is there once.
  await post(gateway, '/api/import?channel=sms', lines.join('\n'))
  expect(await countTo(gateway, NUMBER)).toBe(0)
  expect(await countTo(gateway, OTHER)).toBe(ROWS / 2)
  await gateway.stop()
})
