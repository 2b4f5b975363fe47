// Saved reports: what is on the cost page gets a name, stands on the overview, goes on paper, and becomes a file.
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { amountOf } from '#contract/amount.ts'
import { addDecimals } from '#contract/money.ts'
import type { SavedView } from '#contract/routes/views.ts'
import { violationsInBothThemes } from './axe.ts'
import { address, ask, breakdown, dollars, figures } from './cost-api.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

const some = (name: string) => `${name} ${crypto.randomUUID().slice(0, 8)}`
const search = (more = '') => address(more).replace('/costs?', '')
const menu = (page: Page) => page.getByRole('button', { name: /^Reports?\b/ })
const card = (page: Page, name: string) => page.getByRole('article', { name })

async function openReports(page: Page): Promise<Locator> {
  await menu(page).click()
  const list = page.getByRole('dialog', { name: 'Reports' })
  await expect(list.getByRole('button', { name: 'All costs' })).toBeVisible()
  return list
}

/** A report of the owner's own. */
async function saveReport(gateway: Gateway, given: Partial<SavedView>): Promise<SavedView> {
  const body = { page: 'costs', search: search('by=team'), ...given }
  const answer = await gateway.fetch('/api/views', { method: 'POST', body })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { view: SavedView }).view
}

const remove = (gateway: Gateway, { id }: SavedView) => gateway.fetch(`/api/views/${id}`, { method: 'DELETE' })

async function expectAccessible(page: Page, within: string): Promise<void> {
  expect(await violationsInBothThemes(page, { within })).toEqual([])
}

test('what is on screen is saved, changed, saved again, and deleted', { tag: '@long' }, async ({ signedIn: page }) => {
  const name = some('Teams')
  await page.goto(address('by=team&country=DE'))
  await expect(breakdown(page).getByRole('row').nth(1)).toBeVisible()
  const list = await openReports(page)
  await list.getByRole('button', { name: /^Save this as a report/ }).click()
  const form = page.getByRole('dialog', { name: 'Save report' })
  await expect(form.getByLabel('Name')).toBeFocused()
  await expectAccessible(page, '[role="dialog"]')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(form).toHaveCount(0)
  await expect(page.getByRole('button', { name: `Report: ${name}`, exact: true })).toBeFocused()

  await page.getByRole('link', { name: /^Remove the filter/ }).click()
  await expect(page.getByRole('button', { name: `Report: ${name}, changed` })).toBeVisible()
  const changed = await openReports(page)
  await expectAccessible(page, '[role="dialog"]')
  await changed.getByRole('button', { name: `Save the changes to “${name}”` }).click()
  await expect(page.getByRole('button', { name: `Report: ${name}`, exact: true })).toBeVisible()

  // Opened by default, until it is deleted.
  await (await openReports(page)).getByRole('button', { name: `Edit ${name}` }).click()
  const edit = page.getByRole('dialog', { name: 'Edit report' })
  await edit.getByRole('checkbox', { name: 'Open it by default' }).check()
  await edit.getByRole('button', { name: 'Save' }).click()
  await expect(edit).toHaveCount(0)
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Costs', exact: true }).click()
  await expect(page).toHaveURL(/by=team/)
  await expect(page).not.toHaveURL(/country/)
  await (await openReports(page)).getByRole('button', { name: 'All costs' }).click()
  await expect(page).toHaveURL(/\/costs$/)
  await (await openReports(page)).getByRole('button', { name: `Edit ${name}` }).click()
  await edit.getByRole('button', { name: 'Delete' }).click()
  await page
    .getByRole('dialog', { name: `Delete the report “${name}”?` })
    .getByRole('button', { name: 'Delete' })
    .click()
  await expect(edit).toHaveCount(0)
  await expect((await openReports(page)).getByText(name)).toHaveCount(0)
})

test('a report is pinned as it is saved, and its card leads to it', { tag: '@long' }, async ({
  signedIn: page,
  gateway,
}) => {
  const name = some('By team')
  const { total, rows } = await ask(gateway, { groupBy: ['team'], compare: 'previous-period' })
  await page.goto(address('by=team'))
  const list = await openReports(page)
  await list.getByRole('button', { name: /^Pin this to the overview/ }).click()
  const form = page.getByRole('dialog', { name: 'Save report' })
  await expect(form.getByRole('checkbox', { name: 'Pin to the overview' })).toBeChecked()
  await form.getByLabel('Name').fill(name)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toHaveCount(0)

  await page.goto('/')
  const pinned = card(page, name)
  await expect(pinned).toContainText(dollars(amountOf(total)))
  await expect(pinned).toContainText(/charged|estimated/)
  await expect(pinned).toContainText('vs previous period')
  await expect(pinned.getByRole('img', { name: `${name}: amount over time` })).toBeVisible()
  const dearest = rows
    .filter(({ key }) => key.team?.id)
    .toSorted((a, b) => Number(amountOf(b)) - Number(amountOf(a)))
    .slice(0, 3)
  const lines = pinned.getByRole('listitem')
  const loose = rows.find(({ key, count }) => !key.team?.id && count > 0)
  await expect(lines).toHaveCount(dearest.length + (loose ? 1 : 0))
  for (const [place, row] of dearest.entries()) {
    await expect(lines.nth(place)).toContainText(row.key.team?.label ?? '')
    await expect(lines.nth(place)).toContainText(dollars(amountOf(row)))
  }
  if (loose) await expect(lines.last()).toContainText('(unallocated)')
  await expectAccessible(page, 'article')

  await lines.first().getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`team=${dearest[0]?.key.team?.id}`))
  await expect(figures(page)).toContainText(dollars(amountOf(dearest[0] ?? total)))
  await page.goBack()
  await pinned.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('button', { name: `Report: ${name}`, exact: true })).toBeVisible()
  await expect(figures(page)).toContainText(dollars(amountOf(total)))
  const again = await openReports(page)
  await again.getByRole('button', { name: 'Unpin from the overview' }).click()
  await expect(again).toHaveCount(0)
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'Latest failures' })).toBeVisible()
  await expect(pinned).toHaveCount(0)
})

test('pins stand by name, one that fails alone fails alone, and each is taken off', async ({
  signedIn: page,
  gateway,
}) => {
  const [last, first] = [some('Zebra'), some('Antelope')]
  const reports = [
    await saveReport(gateway, { name: last, isPinned: true, search: search('by=weekday') }),
    await saveReport(gateway, { name: first, isPinned: true, search: search('by=country') }),
  ]
  await page.route('**/api/cost-summary', (route) =>
    route.request().postData()?.includes('weekday')
      ? route.fulfill({ status: 400, json: { message: 'no', code: 'bad_request' } })
      : route.continue(),
  )
  await page.goto('/')
  const section = page.getByRole('region', { name: 'Pinned reports' })
  await expect(section.getByRole('article')).toHaveCount(2)
  expect(await section.getByRole('heading', { level: 3 }).allTextContents()).toEqual([first, last])
  await expect(card(page, last).getByRole('alert')).toBeVisible()
  await expect(card(page, first).getByRole('listitem').first()).toBeVisible()
  await page.unroute('**/api/cost-summary')
  await card(page, last).getByRole('button', { name: 'Try again' }).click()
  const line = card(page, last).getByRole('listitem').first()
  // No log can be filtered by the day of the week.
  await expect(line.locator('[title]').first()).toHaveAttribute('title', /cannot be filtered by “Weekday”/)
  await expectAccessible(page, 'section[aria-labelledby]:has(article)')

  await page.setViewportSize({ width: 390, height: 844 })
  await expect
    .poll(() => page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0))
    .toBeLessThanOrEqual(390)
  await page.getByRole('button', { name: `Unpin ${last}` }).click()
  await expect(card(page, last)).toHaveCount(0)
  await expect(page.getByRole('main')).toBeFocused()
  await page.getByRole('button', { name: `Unpin ${first}` }).press('Enter')
  await expect(section).toHaveCount(0)
  for (const report of reports) await remove(gateway, report)
})

test('paper and palette know it by its name', async ({ signedIn: page, gateway }) => {
  const name = some('October')
  const report = await saveReport(gateway, { name, search: search('by=status') })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Go to, or do' })).toBeFocused()
  await page.keyboard.type(name)
  await page.getByRole('option', { name: `${name} Costs` }).click()
  await expect(page).toHaveURL(/\/costs\?.*by=status/)
  await expect(page).toHaveTitle(new RegExp(`^${name}`))
  await expect(breakdown(page).getByRole('row').nth(1)).toBeVisible()
  const title = page.getByText(name, { exact: true }).and(page.locator('p'))
  await expect(title).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(title).toBeVisible()
  await expect(menu(page)).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('combobox', { name: 'Compared with' }).click()
  await page.getByRole('option', { name: 'not compared' }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(`${name} (changed)`)).toBeVisible()
  await remove(gateway, report)
})

test('the table is a file for programs, and a refusal says so', async ({ signedIn: page, gateway }) => {
  const { total } = await ask(gateway, { groupBy: ['team'] })
  await page.goto(address('by=team'))
  const other = page.getByRole('button', { name: 'Other formats' })
  const saved = async (name: string) => {
    await other.click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name }).click()])
    expect(download.suggestedFilename()).toMatch(/^costs-by-team-[\d-]{21}\.(parquet|ndjson)$/)
    return readFile(await download.path())
  }
  const parquet = await saved('Export as Parquet')
  expect([parquet.subarray(0, 4).toString(), parquet.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1'])
  const lines = (await saved('Export as NDJSON')).toString().trimEnd().split('\n')
  expect(addDecimals('0', ...lines.map((line) => JSON.parse(line).amountInUSDCents ?? '0'))).toBe(amountOf(total))
  await page.route('**/api/cost-summary/export', (route) =>
    route.fulfill({ status: 400, json: { message: 'Too many groups.', code: 'query_too_expensive' } }),
  )
  await other.click()
  await page.getByRole('menuitem', { name: 'Export as Parquet' }).click()
  await expect(page.getByRole('alert')).toContainText('No file')
})
