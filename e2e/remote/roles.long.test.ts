// One process serves and two would mirror, on one ClickHouse: the rows are there once, and go on coming.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startClickHouseServer, type TestServer } from '../../src/server/store/test-clickhouse-server.ts'
import { ensureBuilt } from '../ensure-built.ts'
import { type Gateway, startGateway } from '../gateway.ts'
import { type OneUptimeRemote, startOneUptime } from './oneuptime-remote.ts'
import { readSources, untilMirrored } from './sources-api.ts'

const ROWS = 400
/** Of each channel: rows, and when they were last asked for. */
const nothing = [0, 1, 2].map(() => [0, null])
const login = ['tollbook', 'a password'] as const

let folder: string
let clickhouse: TestServer
let remote: OneUptimeRemote
const processes: Gateway[] = []

async function start(role: string): Promise<Gateway> {
  const gateway = await startGateway({
    demoRows: 0,
    directory: join(folder, `${role}-${processes.length}`),
    args: [`--role=${role}`],
    env: {
      TOLLBOOK_CLICKHOUSE_URL: clickhouse.url,
      TOLLBOOK_CLICKHOUSE_USER: login[0],
      TOLLBOOK_CLICKHOUSE_PASSWORD: login[1],
      TOLLBOOK_CONFIG: join(folder, 'sources.json'),
    },
  })
  processes.push(gateway)
  return gateway
}

beforeAll(async () => {
  ensureBuilt()
  folder = mkdtempSync(join(tmpdir(), 'tollbook-roles-'))
  clickhouse = await startClickHouseServer(join(folder, 'clickhouse'), ...login)
  remote = await startOneUptime({ rows: ROWS, days: 3 })
  const secret = '11111111-1111-4111-8111-111111111111'
  const sources = [{ id: 'oneuptime', kind: 'oneuptime', url: remote.url, secret, everySeconds: 1 }]
  writeFileSync(join(folder, 'sources.json'), JSON.stringify({ sources }))
}, 120_000)
afterAll(async () => {
  for (const process of processes) await process.stop()
  await remote.close()
  await clickhouse.close()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

test('what mirrors bring in is served by the process that only serves, once', { timeout: 240_000 }, async () => {
  const web = await start('web')
  await sleep(3000)
  expect((await readSources(web))[0]?.channels.map(({ rows, lastRunAt }) => [rows, lastRunAt])).toEqual(nothing)
  const since = Date.now()
  const mirrors = [await start('mirror'), await start('mirror')]
  const [source] = await untilMirrored(web, () => since, 90_000)
  expect(source?.channels.reduce((sum, { rows }) => sum + rows, 0)).toBe(ROWS)
  const answers = await Promise.all(mirrors.map((mirror) => mirror.fetch('/api/status')))
  expect(answers.map(({ status }) => status)).toEqual([404, 404])
  expect((await mirrors[0]?.fetch('/readyz'))?.status).toBe(200)
  // The one that began first has the source. When it is killed, the other one goes on by itself.
  const [first] = mirrors
  processes.splice(processes.indexOf(first as Gateway), 1)
  await first?.stop('SIGKILL')
  const killed = Date.now()
  await untilMirrored(web, () => killed, 90_000)
})
