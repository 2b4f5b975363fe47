// Rows that could not be read: how many there are, all of them on request, and what is said when they do not come.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { violationsInBothThemes } from './axe.ts'
import { enter } from './enter.ts'
import { expect, test } from './fixtures.ts'
import { type Gateway, startGateway } from './gateway.ts'
import { type OneUptimeRemote, startOneUptime } from './remote/oneuptime-remote.ts'

const BAD_ROWS = 120

let oneuptime: OneUptimeRemote
let directory: string
let own: Gateway
test.beforeAll(async () => {
  oneuptime = await startOneUptime({ rows: 600, badRows: BAD_ROWS, days: 2 })
  directory = mkdtempSync(join(tmpdir(), 'tollbook-quarantine-'))
  const secret = '11111111-1111-4111-8111-111111111111'
  // It runs once: rows that came again would be the newest.
  const sources = [{ id: 'eu', kind: 'oneuptime', label: 'EU', url: oneuptime.url, secret, everySeconds: 3600 }]
  writeFileSync(join(directory, 'sources.json'), JSON.stringify({ sources }))
  const env = { TOLLBOOK_CONFIG: join(directory, 'sources.json') }
  own = await startGateway({ demoRows: 0, directory: join(directory, 'data'), env })
})
test.beforeEach(async ({ page }) => {
  await enter(page, own)
  await page.goto(`${own.url}/sources`)
})
test.afterAll(async () => {
  // The last test ends it.
  await own.stop().catch(() => {})
  await oneuptime.close()
  rmSync(directory, { recursive: true, force: true })
})

async function openPanel(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: `SMS: open ${BAD_ROWS} quarantined rows` }).click({ timeout: 45_000 })
  return page.getByRole('dialog', { name: 'SMS: quarantined rows' })
}

test('says how many more there are, and shows them on request', async ({ page }) => {
  const panel = await openPanel(page)
  const rows = panel.getByRole('listitem')
  const more = panel.getByRole('button', { name: 'Show more' })
  await expect(rows).toHaveCount(50)
  await expect(panel.getByText('70 more are not shown yet.')).toBeVisible()
  await more.click()
  await expect(rows).toHaveCount(100)
  await expect(panel.getByText('20 more are not shown yet.')).toBeVisible()
  await more.click()
  await expect(rows).toHaveCount(BAD_ROWS)
  await expect(panel.getByText('These are all.')).toBeVisible()
  await expect(more).toHaveCount(0)
})

test('shows the beginning of a long row, and all of it on request', async ({ page }) => {
  const rows = (await openPanel(page)).getByRole('listitem')
  await expect(rows).toHaveCount(50)
  const at = (await rows.allTextContents()).findIndex((text) => text.includes('Show the whole row'))
  const row = rows.nth(at)
  const code = row.getByRole('code')
  await expect(code).toHaveText(/^.{400}…$/s)
  await row.getByRole('button', { name: /^Show the whole row, [\d,]+ characters$/ }).click()
  // As it came: a document again.
  const text = (await code.textContent()) ?? ''
  expect(() => JSON.parse(text)).not.toThrow()
  expect(text.length).toBeGreaterThan(400)
  await row.getByRole('button', { name: 'Show less' }).click()
  await expect(code).toHaveText(/…$/)
})

test('passes axe in both themes, wide and narrow', async ({ page }) => {
  test.slow()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const panel = await openPanel(page)
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await expect(panel.getByText('70 more are not shown yet.')).toBeVisible()
    expect(await violationsInBothThemes(page)).toEqual([])
  }
})

// The last: it leaves no gateway to the others.
test('keeps the rows that it has when the next ones do not come', async ({ page }) => {
  const panel = await openPanel(page)
  await expect(panel.getByRole('listitem')).toHaveCount(50)
  await own.stop()
  await panel.getByRole('button', { name: 'Show more' }).click()
  await expect(panel.getByRole('alert')).toContainText('Tollbook does not answer', { timeout: 20_000 })
  await expect(panel.getByRole('listitem')).toHaveCount(50)
  await expect(panel.getByRole('button', { name: 'Try again' })).toBeEnabled()
})
