// Killed again and again while several import at once: what was acknowledged is there, once.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { type Gateway, startGateway } from '../gateway.ts'

const ROUNDS = Number(process.env.KILLS ?? 12)
const WRITERS = 4
const LINES = 50

const directory = mkdtempSync(join(tmpdir(), 'tollbook-killed-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const numbers = Array.from({ length: WRITERS }, (_, writer) => `+1555000${1000 + writer}`)

function row(writer: number, n: number) {
  return {
    _id: `0000000${writer}-0000-4000-8000-${String(n).padStart(12, '0')}`,
    createdAt: new Date(Date.UTC(2026, 4, 1) + n * 1000).toISOString(),
    projectId: '22222222-2222-4222-8222-222222222222',
    toNumber: numbers[writer],
    status: 'Delivered',
    smsCostInUSDCents: 7,
  }
}

const linesOf = (writer: number, from: number, count: number) =>
  Array.from({ length: count }, (_, n) => JSON.stringify(row(writer, from + n))).join('\n')

/** How many of each writer's rows were acknowledged, from the first on. */
const acknowledged = numbers.map(() => 0)

/** Imports until the gateway is gone. */
async function write(gateway: Gateway, writer: number): Promise<void> {
  try {
    for (;;) {
      const from = acknowledged[writer] ?? 0
      const body = linesOf(writer, from, LINES)
      const answer = await gateway.fetch('/api/import?channel=sms', { method: 'POST', body })
      acknowledged[writer] = from + ((await answer.json()) as { accepted: number }).accepted
    }
  } catch {
    // Killed under way.
  }
}

async function held(gateway: Gateway, writer: number): Promise<{ log: number; contact: number }> {
  const body = { query: { toNumber: numbers[writer] } }
  const answer = await gateway.fetch('/api/sms-log/count', { method: 'POST', body })
  const found = await gateway.fetch(`/api/lookup?number=${encodeURIComponent(numbers[writer] ?? '')}`)
  const { summary } = (await found.json()) as { summary: { count: number }[] }
  return { log: ((await answer.json()) as { count: number }).count, contact: summary[0]?.count ?? 0 }
}

it(`loses nothing and doubles nothing over ${ROUNDS} kills under way`, async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const gateway = await startGateway({ demoRows: 0, directory })
    const before = [...acknowledged]
    const writing = Promise.all(numbers.map((_, writer) => write(gateway, writer)))
    await expect
      .poll(() => acknowledged.every((count, writer) => count > (before[writer] ?? 0)), { timeout: 60_000 })
      .toBe(true)
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % 200))
    await gateway.stop('SIGKILL')
    await writing
  }
  const gateway = await startGateway({ demoRows: 0, directory })
  for (const [writer, count] of acknowledged.entries()) {
    const { log, contact } = await held(gateway, writer)
    // What was under way at the last kill may be there as well; of nothing is there more than one batch more.
    expect(log).toBeGreaterThanOrEqual(count)
    expect(log).toBeLessThanOrEqual(count + LINES)
    expect(contact).toBe(log)
    await gateway.fetch('/api/import?channel=sms', { method: 'POST', body: linesOf(writer, 0, count + LINES) })
    expect(await held(gateway, writer)).toEqual({ log: count + LINES, contact: count + LINES })
  }
  await gateway.stop()
})
