// The monthly review without a spreadsheet, and the sheet for those who want one: hours and days of the week, what one
// incident costs, the same days last month, a file, a sheet of paper.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { addDecimals, centsToDollars, decimalText, decimalUnits } from '#contract/money.ts'
import { violationsInBothThemes } from './axe.ts'
import { address, ask, breakdown, dollars, figures, number } from './cost-api.ts'
import { expect, test } from './fixtures.ts'

const lines = (page: Page) => breakdown(page).getByRole('row')

test('days of the week stand in their order and say why they lead nowhere', async ({ signedIn: page, gateway }) => {
  const { rows } = await ask(gateway, { groupBy: ['weekday'] })
  await page.goto(address('by=weekday&sort=name'))
  await expect(lines(page).nth(1)).toContainText('Monday')
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
  expect(await breakdown(page).getByRole('rowheader').allTextContents()).toEqual(days)
  const wednesday = lines(page).filter({ hasText: 'Wednesday' })
  const asked = rows.find(({ key }) => key.weekday?.id === '3')
  await expect(wednesday).toContainText(number(asked?.count ?? -1))
  await expect(wednesday).toContainText(dollars(asked?.costInUSDCents ?? ''))
  await expect(wednesday).toHaveAttribute('title', /cannot be filtered by “Weekday”/)
  await expect(wednesday.getByRole('link')).toHaveCount(0)
})

test('an error code leads to exactly its rows', async ({ signedIn: page, gateway }) => {
  const { rows } = await ask(gateway, { groupBy: ['errorCode'], channels: ['sms'] })
  const row = rows.find(({ key }) => key.errorCode?.id)
  const code = row?.key.errorCode?.id ?? ''
  await page.goto(address('by=errorCode&channels=sms'))
  await lines(page)
    .filter({ hasText: code })
    .getByRole('link', { name: number(row?.count ?? -1), exact: true })
    .click()
  await expect(page).toHaveURL(new RegExp(`/sms\\?.*errorCode=${code}`))
  await expect(page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) })).toContainText(
    number(row?.count ?? -1),
  )
})

test('the same days last month, and what an incident costs', async ({ signedIn: page, gateway }) => {
  const { total } = await ask(gateway, { compare: 'previous-month', distinct: true })
  await page.goto(address())
  await page.getByRole('combobox', { name: 'Compared with' }).click()
  await page.getByRole('option', { name: 'vs same days last month' }).click()
  await expect(page).toHaveURL(/compare=previous-month/)
  await expect(figures(page)).toContainText(`against ${dollars(total.previous?.costInUSDCents ?? '')}`)
  await expect(figures(page)).toContainText(`${number(total.incidents?.count ?? -1)} incidents`)
  await expect(figures(page)).toContainText(`${number(total.contacts?.count ?? -1)} contacts`)
  // By whole numbers: of two incidents, one in two has half a cent over, which a fraction rounds as it likes.
  const units = (decimalUnits(total.incidents?.amountInUSDCents ?? '') ?? 0n) / BigInt(total.incidents?.count ?? 1)
  const each = decimalText(units)
  await figures(page)
    .getByRole('link', { name: dollars(each, Number(each) < 100 ? 4 : 2), exact: true })
    .click()
  await expect(page).toHaveURL(/by=incident/)
})

test('the file has every line, and adds up to the total', async ({ signedIn: page, gateway }) => {
  const { total, rows } = await ask(gateway, { groupBy: ['toNumber', 'channel'], compare: 'previous-period' })
  await page.goto(address('by=toNumber&then=channel'))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^costs-by-toNumber-channel-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/)
  const [head = '', ...records] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')
  expect(records).toHaveLength(rows.length)
  const column = head.split(',').indexOf('Charged (US dollars)')
  // Numbers and channels hold no comma.
  const costs = records.map((record) => record.split(',')[column] ?? '')
  expect(addDecimals('0', ...costs)).toBe(centsToDollars(total.costInUSDCents))
})

test('prints as a report: light, whole, and without the frame', async ({ signedIn: page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(address('by=country&country.not=DE'))
  await expect(lines(page).nth(2)).toBeVisible()
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByText(/, Europe\/Berlin$/)).toBeVisible()
  await expect(page.getByText('Country', { exact: true }).first()).toBeVisible()
  await expect(page.locator('.recharts-surface').first()).toBeVisible()
  const main = page.getByRole('main')
  expect(
    await main.evaluate((each) => [getComputedStyle(each).overflow, getComputedStyle(each).backgroundColor]),
  ).toEqual(['visible', 'rgb(255, 254, 252)'])
})

test('has no barriers in either theme', async ({ signedIn: page }) => {
  await page.goto(address('by=hourOfDay&then=messageLength'))
  await expect(lines(page).nth(1)).toBeVisible()
  expect(await violationsInBothThemes(page)).toEqual([])
})

test('fits a phone', async ({ signedIn: page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(address('by=segments'))
  await expect(lines(page).nth(1)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export as CSV' })).toBeVisible()
  // The chart follows its width a frame later.
  await expect
    .poll(() => page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0))
    .toBeLessThanOrEqual(390)
})
