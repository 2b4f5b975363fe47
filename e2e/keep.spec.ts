// Saved views and exports, on every log: what is on screen gets a name, and becomes a file.
import { readFile, stat } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { type Channel, channels, fieldOf } from '#contract/channels/index.ts'
import { makeCsvReader } from '#contract/import/csv-reader.ts'
import { addDecimals } from '#contract/money.ts'
import { violationsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

const rows = (page: Page) => page.locator('tr[data-row]')
const number = (value: number) => new Intl.NumberFormat('en-US').format(value)

/** A status that some but not all entries have. */
async function someStatus(gateway: Gateway, channel: Channel): Promise<string> {
  const answer = await gateway.fetch(`/api/${channel.resource}/values`, {
    method: 'POST',
    body: { field: channel.status },
  })
  const { values } = (await answer.json()) as { values: { id: string }[] }
  return values.at(-1)?.id ?? ''
}

async function open(page: Page, channel: Channel, search = ''): Promise<void> {
  await page.goto(`${channel.path}${search}`)
  await expect(rows(page).first()).toBeVisible()
}

const viewsButton = (page: Page) => page.getByRole('button', { name: /^Views?\b/ })

async function openViews(page: Page): Promise<Locator> {
  await viewsButton(page).click()
  const list = page.getByRole('dialog', { name: 'Views' })
  await expect(list.getByRole('button', { name: 'All entries' })).toBeVisible()
  return list
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsInBothThemes(page, { within: '[role="dialog"]' })).toEqual([])
}

test('a file holds every entry of the view, and says so', async ({ signedIn: page, gateway }) => {
  for (const channel of channels) {
    const status = await someStatus(gateway, channel)
    await open(page, channel, `?${new URLSearchParams({ [channel.status]: status })}`)
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    const panel = page.getByRole('dialog', { name: `Export ${channel.label}` })
    const count = await gateway.fetch(`/api/${channel.resource}/count`, {
      method: 'POST',
      body: { query: { [channel.status]: status } },
    })
    const { count: expected } = (await count.json()) as { count: number }
    await expect(panel.getByText(`${number(expected)} entr`).first()).toBeVisible()
    await expect(panel.getByText(fieldOf(channel, channel.status).label, { exact: true })).toBeVisible()
    await panel.getByRole('radio', { name: 'As in the API' }).check()
    await panel.getByRole('radio', { name: /^All/ }).check()
    const start = panel.getByRole('button', { name: `Export ${number(expected)} entr` })
    const saved = page.waitForEvent('download')
    await start.press('Enter')
    const download = await saved
    expect(download.suggestedFilename()).toMatch(new RegExp(`^${channel.id}-[\\d-]+\\.csv$`))
    await expect(panel.getByText('The file is complete')).toBeVisible()
    const reader = makeCsvReader()
    const text = await readFile(await download.path(), 'utf8')
    const [header, ...records] = [...reader.read(text), ...reader.end()]
    expect(records.length).toBe(expected)
    await expect(panel.getByText(`${number(expected)} entr`).first()).toBeVisible()
    if (channel.cost !== null) {
      const at = header?.cells.indexOf(channel.cost) ?? -1
      const total = addDecimals('0', ...records.flatMap(({ cells }) => cells[at] || []))
      const summary = await gateway.fetch('/api/cost-summary', {
        method: 'POST',
        body: { from: '2000-01-01', to: '2100-01-01', channels: [channel.id], query: { [channel.status]: status } },
      })
      expect(((await summary.json()) as { total: { costInUSDCents: string } }).total.costInUSDCents).toBe(total)
    }
    await panel.getByRole('button', { name: 'Close' }).last().click()
    await expect(panel).toHaveCount(0)
  }
})

test('an export is chosen by keyboard alone, and passes axe in each of its states', async ({ signedIn: page }) => {
  const [channel] = channels as [Channel]
  await open(page, channel)
  await page.getByRole('button', { name: 'Export', exact: true }).focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: `Export ${channel.label}` })
  await expect(panel.getByRole('button', { name: /^Export [\d,]+ entries$/ })).toBeEnabled()
  await expectAccessible(page)
  await panel.getByRole('radio', { name: 'CSV' }).focus()
  for (let key = 0; key < 3; key += 1) await page.keyboard.press('ArrowRight')
  await expect(panel.getByRole('radio', { name: 'Parquet' })).toBeChecked()
  await expect(panel.getByText('Times are in UTC.')).toBeVisible()
  const saved = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const download = await saved
  const bytes = await readFile(await download.path())
  expect([bytes.subarray(0, 4).toString(), bytes.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1'])
  expect((await stat(await download.path())).size).toBe(bytes.length)
  await expect(panel.getByText('The file is complete')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
})

test('a view keeps filters, columns and order under a name', { tag: '@long' }, async ({ signedIn: page, gateway }) => {
  for (const channel of channels) {
    const name = `Odd ones ${crypto.randomUUID().slice(0, 8)}`
    const status = await someStatus(gateway, channel)
    const search = new URLSearchParams({ [channel.status]: status, range: 'last12mo', cols: channel.time })
    await open(page, channel, `?${search}`)
    const list = await openViews(page)
    await list.getByRole('button', { name: /^Save this as a view/ }).click()
    const form = page.getByRole('dialog', { name: 'Save view' })
    await expect(form.getByLabel('Name')).toBeFocused()
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(form).toHaveCount(0)
    await expect(page.getByRole('button', { name: `View: ${name}`, exact: true })).toBeFocused()

    // It brings back what it holds. Another order is not what was saved, until it is.
    await (await openViews(page)).getByRole('button', { name: 'All entries' }).click()
    await expect(page).toHaveURL(new RegExp(`${channel.path}$`))
    await expect(page.getByRole('button', { name: 'Views', exact: true })).toBeVisible()
    const again = await openViews(page)
    await again.getByRole('button', { name }).first().click()
    await expect(page).toHaveURL(new RegExp(`cols=${channel.time}`))
    await page
      .getByRole('columnheader', { name: fieldOf(channel, channel.time).label })
      .getByRole('button')
      .first()
      .click()
    await expect(page.getByRole('button', { name: `View: ${name}, changed` })).toBeVisible()
    const changed = await openViews(page)
    await changed.getByRole('button', { name: `Save the changes to “${name}”` }).click()
    await expect(changed).toHaveCount(0)
    await expect(page.getByRole('button', { name: `View: ${name}`, exact: true })).toBeVisible()

    // Opened by default, until it is deleted.
    await (await openViews(page)).getByRole('button', { name: `Edit ${name}` }).click()
    const edit = page.getByRole('dialog', { name: 'Edit view' })
    await edit.getByRole('checkbox', { name: 'Open it by default' }).check()
    await edit.getByRole('button', { name: 'Save' }).click()
    await expect(edit).toHaveCount(0)
    const links = page.getByRole('navigation', { name: 'Main' })
    await links.getByRole('link', { name: 'Overview', exact: true }).click()
    await expect(page.getByRole('table', { name: /^Channels/ })).toBeVisible()
    await links.getByRole('link', { name: channel.label, exact: true }).click()
    await expect(page.getByRole('button', { name: `View: ${name}`, exact: true })).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`sort=${channel.time}`))
    await (await openViews(page)).getByRole('button', { name: 'All entries' }).click()
    await expect(page).toHaveURL(new RegExp(`${channel.path}$`))
    await expect(page.getByRole('button', { name: 'Views', exact: true })).toBeVisible()
    await (await openViews(page)).getByRole('button', { name: `Edit ${name}` }).click()
    await edit.getByRole('button', { name: 'Delete' }).click()
    await page
      .getByRole('dialog', { name: `Delete the view “${name}”?` })
      .getByRole('button', { name: 'Delete' })
      .click()
    await expect(edit).toHaveCount(0)
    await expect((await openViews(page)).getByText(name)).toHaveCount(0)
  }
})

test('a link keeps its time relative or absolute, and the menus pass axe', async ({ signedIn: page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const [channel] = channels as [Channel]
  await open(page, channel, '?range=last12mo')
  const list = await openViews(page)
  await expectAccessible(page)
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await list.getByRole('button', { name: 'Copy link, time stays relative' }).click()
  expect(await copied()).toContain('range=last12mo')
  await list.getByRole('button', { name: 'Copy link, time as it is now' }).click()
  expect(new URL(await copied()).searchParams.get('from')).toMatch(/^\d{4}-\d\d-01T|^\d{4}-\d\d-\d\dT/)
  await list.getByRole('button', { name: /^Save this as a view/ }).click()
  await expect(page.getByRole('dialog', { name: 'Save view' })).toBeVisible()
  await expectAccessible(page)
})
