// The gateway as operators meet it: signals, locks, settings, and what survives.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startGateway } from './gateway.ts'

function row(n: number) {
  return {
    _id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    createdAt: new Date(Date.UTC(2026, 4, 1) + n * 1000).toISOString(),
    projectId: '22222222-2222-4222-8222-222222222222',
    toNumber: '+15551234567',
    status: 'Delivered',
    smsCostInUSDCents: 7,
  }
}

function run(env: Record<string, string>) {
  return spawnSync(process.execPath, ['dist/server/main.js'], {
    env: { ...process.env, PORT: '0', ...env },
    encoding: 'utf8',
    timeout: 30_000,
  })
}

test.describe('the gateway process', () => {
  const directory = mkdtempSync(join(tmpdir(), 'tollbook-process-'))
  test.afterAll(() => rmSync(directory, { recursive: true, force: true }))

  test('loses nothing that it acknowledged when it is killed', { tag: '@long' }, async () => {
    let acknowledged = 0
    for (let round = 0; round < 3; round += 1) {
      const gateway = await startGateway({ demoRows: 0, directory })
      // One import after another until the process dies under them.
      const killed = new Promise((resolve) => setTimeout(() => resolve(gateway.stop('SIGKILL')), 400))
      try {
        for (;;) {
          const lines = Array.from({ length: 20 }, (_, n) => JSON.stringify(row(acknowledged + n))).join('\n')
          const answer = await gateway.fetch('/api/import?channel=sms', { method: 'POST', body: lines })
          const report = (await answer.json()) as { accepted: number }
          acknowledged += report.accepted
        }
      } catch {
        await killed
      }
    }
    expect(acknowledged).toBeGreaterThan(0)
    const gateway = await startGateway({ demoRows: 0, directory })
    const { count } = (await (await gateway.fetch('/api/sms-log/count', { method: 'POST', body: {} })).json()) as {
      count: number
    }
    const held = (await (await gateway.fetch('/api/lookup?number=15551234567')).json()) as {
      summary: { count: number }[]
    }
    await gateway.stop()
    // What was under way when it died may be there too; what was acknowledged must be.
    expect(count).toBeGreaterThanOrEqual(acknowledged)
    expect(held.summary[0]?.count).toBe(count)
  })

  test('stops on SIGTERM after answering what is under way, and starts again', async () => {
    const gateway = await startGateway({ demoRows: 0, directory })
    const lines = Array.from({ length: 5000 }, (_, n) => JSON.stringify(row(100_000 + n))).join('\n')
    const answer = gateway.fetch('/api/import?channel=sms', { method: 'POST', body: lines })
    await new Promise((resolve) => setTimeout(resolve, 50))
    const stopped = gateway.stop('SIGTERM')
    expect(await (await answer).json()).toMatchObject({ accepted: 5000 })
    expect(await stopped).toBe(0)
    const again = await startGateway({ demoRows: 0, directory })
    expect((await again.fetch('/readyz')).status).toBe(200)
    await again.stop()
  })

  test('says which process holds its directory', async () => {
    const gateway = await startGateway({ demoRows: 0, directory })
    const second = run({ TOLLBOOK_DATA_DIR: directory, TOLLBOOK_OWNER_KEY: 'another-key-of-the-tests' })
    await gateway.stop()
    expect(second.status).toBe(1)
    expect(second.stderr).toContain(`TOLLBOOK_DATA_DIR ${directory} cannot be opened: process`)
  })

  for (const [name, value] of [
    ['PORT', 'http'],
    ['HOST', '0.0.0.0'],
    ['TOLLBOOK_DEMO', '-1'],
    ['TOLLBOOK_OWNER_KEY', 'short'],
    ['TOLLBOOK_CLICKHOUSE_URL', 'localhost:8123'],
  ] as const) {
    test(`names a bad ${name} in one line`, () => {
      const { status, stderr } = run({ TOLLBOOK_DATA_DIR: directory, [name]: value })
      expect(status).toBe(1)
      expect(stderr.trim().split('\n')).toHaveLength(1)
      expect(stderr).toContain(name)
    })
  }
})
