// The disk fills and is emptied again, under a gateway that goes on.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { violations } from './axe.ts'
import { expect, signIn, test } from './fixtures.ts'
import { type Gateway, startGateway } from './gateway.ts'
import { hasOwnMount, seenBy, withinMount, withinReadOnly } from './own-mount.ts'

const DISK_MB = 24

test.skip(!hasOwnMount, 'This machine lets no test have a file system of its own: a disk cannot be filled here.')

function lines(from: number): string {
  const one = (n: number) => ({
    _id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    createdAt: new Date(Date.UTC(2026, 4, 1) + n * 1000).toISOString(),
    projectId: '22222222-2222-4222-8222-222222222222',
    toNumber: '+15551234567',
    status: 'Delivered',
    smsText: crypto.randomUUID(),
    smsCostInUSDCents: 7,
  })
  return Array.from({ length: 20 }, (_, n) => JSON.stringify(one(from + n))).join('\n')
}

const save = (gateway: Gateway, from: number) =>
  gateway.fetch('/api/import?channel=sms', { method: 'POST', body: lines(from) })

test('says that the disk is full, lets what is there be read, and goes on once there is room', {
  tag: '@long',
}, async ({ page }) => {
  const directory = mkdtempSync(join(tmpdir(), 'tollbook-full-'))
  const gateway = await startGateway({ demoRows: 0, directory, within: withinMount(directory, DISK_MB) })
  const ballast = join(seenBy(gateway.pid, directory), 'ballast')
  try {
    expect((await save(gateway, 0)).status).toBe(200)
    await signIn(page, gateway)
    // As much as goes in: the rest of the disk, to the last piece.
    for (const size of [2 ** 20, 2 ** 12]) for (let n = 0; fits(`${ballast}-${size}-${n}`, size); n += 1);
    const refused = await save(gateway, 100)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
    expect(await refused.json()).toMatchObject({
      code: 'store_unavailable',
      message: expect.stringContaining('disk is full'),
    })

    const count = await gateway.fetch('/api/sms-log/count', { method: 'POST', body: {} })
    expect(await count.json()).toEqual({ count: 20 })
    expect(await (await gateway.fetch('/readyz')).json()).toEqual({ status: 'ready', store: 'full' })
    await page.goto(`${gateway.url}/sms`)
    await expect(page.getByRole('alert')).toContainText('The disk is full.')
    expect(await violations(page, { within: '[role=alert]' })).toEqual([])
    await expect(page.getByRole('grid').or(page.getByRole('table')).first()).toBeVisible()

    spawnSync('sh', ['-c', `rm '${ballast}'*`])
    await expect(page.getByRole('alert')).toBeHidden()
    expect((await save(gateway, 100)).status).toBe(200)
    expect(await (await gateway.fetch('/readyz')).json()).toEqual({ status: 'ready', store: 'ok' })
  } finally {
    await gateway.stop()
    rmSync(directory, { recursive: true, force: true })
  }
})

function fits(path: string, bytes: number): boolean {
  try {
    writeFileSync(path, Buffer.alloc(bytes))
    return true
  } catch {
    rmSync(path, { force: true })
    return false
  }
}

test('a directory that cannot be written ends the start with one line', () => {
  const directory = mkdtempSync(join(tmpdir(), 'tollbook-read-only-'))
  const [command = '', ...args] = [...withinReadOnly(directory), process.execPath, 'dist/server/main.js']
  const env = { ...process.env, PORT: '0', TOLLBOOK_DATA_DIR: directory }
  const { status, stderr } = spawnSync(command, args, { env, encoding: 'utf8', timeout: 30_000 })
  rmSync(directory, { recursive: true, force: true })
  expect([status, stderr.trim()]).toEqual([
    1,
    `TOLLBOOK_DATA_DIR ${directory} cannot be written: its file system is read-only.`,
  ])
})
