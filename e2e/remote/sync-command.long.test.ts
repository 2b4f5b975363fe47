// `tollbook sync --wait` as people run it: the command, the gateway and both upstreams are processes of their own.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureBuilt } from '../ensure-built.ts'
import { type Gateway, OWNER_KEY, startGateway } from '../gateway.ts'
import { readSources } from './sources-api.ts'
import { type RemoteProcess, startRemote } from './start-remote.ts'

const ROWS = 300
const ENTRIES = 40
/** Nothing runs by schedule while the tests do, so that what comes was asked for. */
const SELDOM = 3600

let folder: string
let oneuptime: RemoteProcess
let sendzen: RemoteProcess
let gateway: Gateway

beforeAll(async () => {
  ensureBuilt()
  folder = mkdtempSync(join(tmpdir(), 'tollbook-sync-'))
  oneuptime = await startRemote('oneuptime', { rows: ROWS, days: 3, 'bad-rows': 0 })
  sendzen = await startRemote('sendzen', { entries: ENTRIES, days: 3, messages: 0, 'bad-entries': 0 })
  const startAt = new Date(Date.now() - 4 * 86_400_000).toISOString()
  const key = '11111111-1111-4111-8111-111111111111'
  const sources = [
    { id: 'ones', kind: 'oneuptime', url: oneuptime.url, secret: key, everySeconds: SELDOM },
    { id: 'zen', kind: 'sendzen', url: sendzen.url, secret: 'sk_sync', startAt, everySeconds: SELDOM },
  ]
  writeFileSync(join(folder, 'sources.json'), JSON.stringify({ sources }))
  const env = { TOLLBOOK_CONFIG: join(folder, 'sources.json') }
  gateway = await startGateway({ demoRows: 0, directory: join(folder, 'data'), env })
}, 120_000)
afterAll(async () => {
  await gateway?.stop()
  await Promise.all([oneuptime?.stop(), sendzen?.stop()])
  rmSync(folder, { recursive: true, force: true })
})

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The command; `interruptAt` sends it Ctrl-C when it has written this. */
async function tollbook(args: readonly string[], interruptAt?: RegExp): Promise<Ended> {
  const env = { PATH: process.env.PATH, TOLLBOOK_URL: gateway.url, TOLLBOOK_KEY: OWNER_KEY }
  const child = spawn(process.execPath, ['dist/server/tollbook.js', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { stdout: '', stderr: '' }
  let interrupted = false
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (chunk: Buffer) => {
      said[name] += chunk.toString()
      // A second signal would end the process before it can say anything.
      if (!interrupted && interruptAt?.test(said[name])) interrupted = child.kill('SIGINT')
    })
  const code = await new Promise<number | null>((done) => child.once('close', done))
  return { code, ...said }
}

async function held(id: string): Promise<number> {
  const source = (await readSources(gateway)).find((each) => each.id === id)
  return source?.channels.reduce((sum, { rows }) => sum + rows, 0) ?? Number.NaN
}

const countOf = async (resource: string) => {
  const answer = await gateway.fetch(`/api/${resource}/count`, { method: 'POST', body: {} })
  return ((await answer.json()) as { count: number }).count
}

test('waits until the whole history is here', { timeout: 90_000 }, async () => {
  const { code, stdout, stderr } = await tollbook(['sync', '--wait', '--timeout=80'])
  expect(stderr).toBe('ones (ones) was asked to run.\nzen (zen) was asked to run.\n')
  expect(stdout.trim().split('\n').sort()).toEqual([
    `ones: up to date, ${ROWS} rows held`,
    expect.stringMatching(/^zen: up to date, [1-9]\d* rows held$/),
  ])
  expect(code).toBe(0)
  // What it says is so, and not only of what it counts itself.
  const counts = await Promise.all(['sms-log', 'call-log', 'whatsapp-log'].map(countOf))
  expect(counts.reduce((sum, count) => sum + count)).toBe(ROWS)
  expect(stdout).toContain(`zen: up to date, ${await countOf('whatsapp-incoming-log')} rows held`)
})

test('brings what is new since the last run, of the source that is named and of no other', {
  timeout: 60_000,
}, async () => {
  const [ones, zen] = [await held('ones'), await held('zen')]
  // The last seconds are left for the next run.
  const late = { count: 4, lateMs: 20_000 }
  await oneuptime.control('add', late)
  await sendzen.control('add', late)
  const { code, stdout } = await tollbook(['sync', 'ones', '--wait', '--timeout=50'])
  // Four in each of three channels.
  expect([code, stdout]).toEqual([0, `ones: up to date, ${ones + 12} rows held\n`])
  expect(await held('zen')).toBe(zen)
  const after = await tollbook(['sync', 'zen', '--wait', '--timeout=50'])
  expect(after).toMatchObject({ code: 0, stdout: expect.stringMatching(/^zen: up to date/) })
  expect(await held('zen')).toBeGreaterThan(zen)
})

test.each([
  ['server_error', /^ones: failing: 127\.0\.0\.1:\d+ answered 500: Server Error\n$/],
  ['unauthorized', /^ones: stopped: 127\.0\.0\.1:\d+ answered 401: Unauthorized\n$/],
])(
  'ends with 1 and the reason when the source answers with %s, and with 0 once it is well',
  { timeout: 60_000 },
  async (fault, words) => {
    await oneuptime.control('faults', { always: fault })
    const { code, stdout } = await tollbook(['sync', 'ones', '--wait', '--timeout=50'])
    await oneuptime.control('faults', { always: null })
    expect([code, stdout]).toEqual([1, expect.stringMatching(words)])
    expect(await tollbook(['sync', 'ones', '--wait', '--timeout=50'])).toMatchObject({ code: 0 })
  },
)

test('does not wait for what is paused', async () => {
  const act = (action: string) => gateway.fetch('/api/sources/zen/act', { method: 'POST', body: { action } })
  await act('pause')
  const { code, stdout } = await tollbook(['sync', 'zen', '--wait', '--timeout=20'])
  await act('resume')
  expect([code, stdout]).toEqual([1, 'zen: paused: resume it on the sources page\n'])
})

test('gives up, or stops, and leaves the gateway to its work', { timeout: 60_000 }, async () => {
  await oneuptime.control('faults', { always: 'silence' })
  const late = await tollbook(['sync', 'ones', '--wait', '--timeout=2'])
  expect(late).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('Not done after 2 s: ones') })
  const stopped = await tollbook(['sync', 'ones', '--wait'], /asked to run/)
  expect(stopped).toMatchObject({ code: 130, stdout: '', stderr: expect.stringContaining('Stopped.') })
  await oneuptime.control('faults', { always: null })
  expect((await gateway.fetch('/readyz')).status).toBe(200)
})
