// One process serves and two mirror, on one ClickHouse: the rows are there once.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startClickHouseServer, type TestServer } from '../../src/server/store/test-clickhouse-server.ts'
import { ensureBuilt } from '../ensure-built.ts'
import { type Gateway, startGateway } from '../gateway.ts'
import { type OneUptimeRemote, startOneUptime } from './oneuptime-remote.ts'
import { untilMirrored } from './sources-api.ts'

const ROWS = 400
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

test('what mirrors bring in is served by the process that only serves, once', { timeout: 120_000 }, async () => {
  const web = await start('web')
  const since = Date.now()
  const mirrors = [await start('mirror'), await start('mirror')]
  const [source] = await untilMirrored(web, () => since, 90_000)
  expect(source?.channels.reduce((sum, { rows }) => sum + rows, 0)).toBe(ROWS)
  const answers = await Promise.all(mirrors.map((mirror) => mirror.fetch('/api/status')))
  expect(answers.map(({ status }) => status)).toEqual([404, 404])
  expect((await mirrors[0]?.fetch('/readyz'))?.status).toBe(200)
})
