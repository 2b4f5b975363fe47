// The sources page over a real mirror: what it says of its sources, and what can be done from it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { violationsInBothThemes } from './axe.ts'
import { enter } from './enter.ts'
import { expect, test } from './fixtures.ts'
import { type Gateway, startGateway } from './gateway.ts'
import { type OneUptimeRemote, startOneUptime } from './remote/oneuptime-remote.ts'
import { type SendzenRemote, startSendzen } from './remote/sendzen-remote.ts'

const KEY = '11111111-1111-4111-8111-111111111111'
const BAD_ROWS = 2

let oneuptime: OneUptimeRemote
let sendzen: SendzenRemote
test.beforeAll(async () => {
  oneuptime = await startOneUptime({ rows: 300, badRows: BAD_ROWS })
  sendzen = await startSendzen({ entries: 100 })
})
test.afterAll(async () => {
  await oneuptime.close()
  await sendzen.close()
})

/** A gateway over these sources for the tests of a group, and what opens the page of it. */
function overSources(sources: () => readonly object[]) {
  let directory: string
  let own: Gateway
  test.beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'tollbook-sources-'))
    const file = join(directory, 'tollbook.config.json')
    writeFileSync(file, JSON.stringify({ sources: sources() }))
    own = await startGateway({ demoRows: 0, directory: join(directory, 'data'), env: { TOLLBOOK_CONFIG: file } })
  })
  test.afterAll(async () => {
    await own.stop()
    rmSync(directory, { recursive: true, force: true })
  })
  return async (page: Page): Promise<Gateway> => {
    await enter(page, own)
    await page.goto(`${own.url}/sources`)
    return own
  }
}

// The newest seconds are left for the next run, which comes soon.
const good = () => ({
  ...{ id: 'eu', kind: 'oneuptime', label: 'OneUptime EU', url: oneuptime.url, secret: KEY },
  everySeconds: 5,
})
const refused = () => ({ ...good(), id: 'refused', label: 'Refused', secret: 'fault-unauthorized' })
/** One request a second, so that its history takes a minute. */
const slow = () => ({
  ...{ id: 'wa', kind: 'sendzen', label: 'SendZen', url: sendzen.url, secret: 'sk_slow', requestsPerSecond: 1 },
  startAt: new Date(Date.now() - 5 * 86_400_000).toISOString(),
})

const block = (page: Page, label: string) => page.getByRole('region', { name: label, exact: true })

/** The cell of a channel under a column's header. */
async function cell(within: Locator, channel: string, column: string): Promise<Locator> {
  const headers = await within.getByRole('columnheader').allTextContents()
  const row = within.getByRole('row').filter({ has: within.page().getByRole('rowheader', { name: channel }) })
  return row.getByRole('cell').nth(headers.indexOf(column) - 1)
}

test.describe('a source that works', () => {
  const openSources = overSources(() => [good()])

  test('shows what is held against what the source counts, and the rows that could not be read', async ({ page }) => {
    const own = await openSources(page)
    const eu = block(page, 'OneUptime EU')
    await expect(eu.getByText('Up to date')).toBeVisible({ timeout: 30_000 })
    const rows = oneuptime.tables[0]?.rows.length ?? 0
    const held = await cell(eu, 'SMS', 'Rows held')
    await expect(held).toContainText(`${rows - BAD_ROWS}≠ of ${rows}`)
    await expect(held).toContainText(`${BAD_ROWS} rows that the source counted are in quarantine`)
    await expect(await cell(eu, 'SMS', 'Set aside')).toHaveText('0')
    await expect(eu.getByText(oneuptime.url)).toBeVisible()

    const strip = eu.getByRole('slider', { name: 'Coverage of SMS over time' })
    await expect(strip).toHaveAttribute('aria-valuetext', new RegExp(`mirrored · ${rows - BAD_ROWS} rows`))
    await expect(strip).toHaveAccessibleDescription(/mirrored 9[\d.]+%/)
    await strip.focus()
    await expect(eu.getByText(/· mirrored ·/)).toBeVisible()

    await eu.getByRole('button', { name: `SMS: open ${BAD_ROWS} quarantined rows` }).click()
    const panel = page.getByRole('dialog', { name: 'SMS: quarantined rows' })
    await expect(panel.getByRole('listitem')).toHaveCount(BAD_ROWS)
    await panel.getByRole('button', { name: 'Read again' }).click()
    await expect(panel.getByText('0 rows could be read.')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
    await expect(eu.getByRole('button', { name: /^SMS: open/ })).toBeFocused()

    // All is here: no page says otherwise.
    await page.goto(`${own.url}/sms`)
    await expect(page.getByRole('row').nth(1)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Open sources' })).toHaveCount(0)
  })

  test('tests a connection, pauses, resumes and runs a source', async ({ page }) => {
    await openSources(page)
    const eu = block(page, 'OneUptime EU')
    await eu.getByRole('button', { name: 'Test connection' }).click()
    await expect(eu.getByText('Connection works')).toBeVisible()
    await expect(eu.getByText(/^answered in \d+ ms$/)).toBeVisible()
    await expect(eu.getByRole('listitem').filter({ hasText: /^\s*SMS/ })).toContainText(
      `${oneuptime.tables[0]?.rows.length} rows`,
    )
    await expect(eu.getByText('Up to date')).toBeVisible({ timeout: 30_000 })

    await eu.getByRole('button', { name: 'Pause' }).click()
    await expect(eu.getByText('Paused', { exact: true })).toBeVisible()
    const run = eu.getByRole('button', { name: 'Run now' })
    await expect(run).toHaveAttribute('aria-disabled', 'true')
    await expect(run).toHaveAccessibleDescription(/Resume it first/)
    await eu.getByRole('button', { name: 'Resume' }).click()
    await expect(eu.getByText('Up to date')).toBeVisible()

    const before = await (await cell(eu, 'Calls', 'Rows held')).textContent()
    // Old enough not to be left for the next run.
    oneuptime.tables[1]?.add(3, 20_000)
    await run.click()
    await expect(await cell(eu, 'Calls', 'Rows held')).not.toHaveText(before ?? '', { timeout: 20_000 })
  })

  test('keeps sources to the owner of the installation', async ({ page, browser }) => {
    const own = await openSources(page)
    await expect(block(page, 'OneUptime EU').getByText('Up to date')).toBeVisible({ timeout: 30_000 })
    const { projects } = (await (await own.fetch('/api/status')).json()) as { projects: { id: string }[] }
    const body = { label: 'Desk', projectId: projects[0]?.id, permissions: ['Project Owner'] }
    const { secret } = (await (await own.fetch('/api/keys', { method: 'POST', body })).json()) as { secret: string }
    const theirs = await (await browser.newContext()).newPage()
    await theirs.goto(`${own.url}/#key=${secret}`)
    await theirs.getByRole('link', { name: 'Sources' }).click()
    await expect(theirs.getByRole('heading', { name: /^Your key reads/ })).toBeVisible()
    await expect(theirs.getByRole('button', { name: 'Test connection' })).toHaveCount(0)
    await expect(theirs.getByRole('heading', { name: 'Connect a source' })).toHaveCount(0)
    await theirs.context().close()
  })
})

test.describe('a source that is refused, beside one that works', () => {
  const openSources = overSources(() => [good(), refused()])

  test('says what is wrong with a source, what to do, and what other pages lack for it', async ({ page }) => {
    const own = await openSources(page)
    const source = block(page, 'Refused')
    await expect(source.getByText('Stopped, waits for you')).toBeVisible({ timeout: 30_000 })
    await expect(source.getByText('The key was refused')).toBeVisible()
    await expect(source.getByText(/restart Tollbook/)).toBeVisible()
    await source.getByRole('button', { name: 'Test connection' }).click()
    await expect(source.getByText('Connection does not work')).toBeVisible()
    // What it means is said once.
    await expect(source.getByText(/Nothing more is fetched/)).toHaveCount(1)
    // The other one does not suffer.
    await expect(block(page, 'OneUptime EU').getByText('Up to date')).toBeVisible({ timeout: 30_000 })

    await page.goto(`${own.url}/sms`)
    const note = page.getByText(/rows of “Refused” are missing, because fetching them fails/)
    await expect(note).toBeVisible()
    await page.getByRole('link', { name: 'Open sources' }).click()
    await expect(page).toHaveURL(`${own.url}/sources`)
    await page.goto(`${own.url}/sms`)
    await page.getByRole('button', { name: 'Hide until this tab is closed' }).click()
    await expect(note).toHaveCount(0)
    await page.reload()
    await expect(page.getByRole('row').nth(1)).toBeVisible()
    await expect(note).toHaveCount(0)
  })

  test('passes axe in both themes, wide and narrow', async ({ page }) => {
    test.slow()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await openSources(page)
    await expect(block(page, 'OneUptime EU').getByText('Up to date')).toBeVisible({ timeout: 30_000 })
    await expect(block(page, 'Refused').getByText('The key was refused')).toBeVisible()
    await block(page, 'Refused').getByRole('button', { name: 'Test connection' }).click()
    await expect(page.getByText('Connection does not work')).toBeVisible()
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await violationsInBothThemes(page)).toEqual([])
      expect(await page.evaluate(() => document.querySelector('#page')?.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
})

test.describe('a source whose history takes a while', () => {
  const openSources = overSources(() => [slow()])

  test('follows the history as it comes, and says on the log that it is still coming', async ({ page }) => {
    const own = await openSources(page)
    const wa = block(page, 'SendZen')
    await expect(wa.getByText('Fetching history')).toBeVisible({ timeout: 30_000 })
    const progress = wa.getByRole('progressbar', { name: 'History of Incoming WhatsApp that has been fetched' })
    await expect(progress).toBeVisible()
    await expect(wa.getByText(/\d+ of \d+ windows/)).toBeVisible()
    await expect(await cell(wa, 'Incoming WhatsApp', 'Rows held')).toContainText('not counted')
    // It moves without anybody doing anything.
    const done = () => progress.evaluate((bar) => (bar as HTMLProgressElement).value)
    const first = await done()
    await expect.poll(done, { timeout: 30_000 }).toBeGreaterThan(first)
    await page.goto(`${own.url}/whatsapp-incoming`)
    await expect(page.getByText(/rows of “SendZen” are still being fetched/)).toBeVisible()
  })
})
