// 64 clients for a minute, each asking again as soon as it has its answer: nothing but 200, 429 and 503 comes back,
// nobody is starved, and memory stays where it was. LOAD_SECONDS and LOAD_ROWS set another measure.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Gateway, startGateway } from '../gateway.ts'
import { type Ask, mixOf } from './mix.ts'
import { type Answer, tableOf } from './table.ts'

const CLIENTS = 64
const KEYS = 8
const SECONDS = Number(process.env.LOAD_SECONDS ?? 60)
const ROWS = Number(process.env.LOAD_ROWS ?? 200_000)

let gateway: Gateway
beforeAll(async () => {
  gateway = await startGateway({ demoRows: ROWS })
}, 300_000)
afterAll(() => gateway?.stop())

/** Resident memory of the gateway, MB. */
function memory(): number {
  const [, kilobytes = 'none'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${gateway.pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

async function makeKeys(projectId: string): Promise<string[]> {
  const made = Array.from({ length: KEYS }, async (_, n) => {
    const body = { label: `Client ${n}`, projectId, permissions: ['Project Member'] }
    const answer = await gateway.fetch('/api/keys', { method: 'POST', body })
    return ((await answer.json()) as { secret: string }).secret
  })
  return Promise.all(made)
}

/** One client until the end; what it was told, and how long that took. */
async function run(asks: readonly Ask[], apikey: string, first: number, until: number): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let n = first; Date.now() < until; n += 1) {
    const ask = asks[n % asks.length]
    if (!ask) break
    const began = performance.now()
    const answer = await gateway.fetch(ask.path, { ...ask, headers: { apikey } })
    await answer.arrayBuffer()
    answers.push({ kind: ask.kind, status: answer.status, ms: performance.now() - began, caller: apikey })
    // As a client that reads Retry-After would, only sooner.
    if (answer.status === 429) await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return answers
}

async function runAll(asks: readonly Ask[], keys: readonly string[], seconds: number): Promise<Answer[]> {
  const until = Date.now() + seconds * 1000
  const clients = Array.from({ length: CLIENTS }, (_, n) => run(asks, keys[n % keys.length] ?? '', n * 7, until))
  return (await Promise.all(clients)).flat()
}

it('holds 64 clients with mixed queries', async () => {
  const { projects } = (await (await gateway.fetch('/api/status')).json()) as { projects: { id: string }[] }
  const projectId = projects[0]?.id ?? ''
  const keys = await makeKeys(projectId)
  const asks = await mixOf(gateway, projectId)
  // Caches fill and code gets warm: memory before is that of a gateway that has worked.
  await runAll(asks, keys, SECONDS / 4)
  const before = memory()
  const answers = await runAll(asks, keys, SECONDS)
  const after = memory()
  const rate = Math.round(answers.length / SECONDS)
  process.stdout.write(`${tableOf(answers)}\n${rate} answers a second; memory ${before} MB before, ${after} MB after\n`)

  expect(
    [...new Set(answers.map(({ status }) => status))].filter((status) => ![200, 429, 503].includes(status)),
  ).toEqual([])
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(CLIENTS)
  const served = keys.map((key) => answers.filter(({ caller, status }) => caller === key && status === 200).length)
  expect(Math.min(...served)).toBeGreaterThan(Math.max(...served) / 3)
  expect(after).toBeLessThan(before * 1.3 + 100)
  expect((await gateway.fetch('/readyz')).status).toBe(200)
})
