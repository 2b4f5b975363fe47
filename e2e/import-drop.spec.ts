// A table that is dropped on the console: its columns, the way into the gateway, the report, and the rows on their page.
import type { Page } from '@playwright/test'
import { violationsInBothThemes } from './axe.ts'
import { dropFiles, slowUploads } from './drop-files.ts'
import { enter } from './enter.ts'
import { expect, test } from './fixtures.ts'
import { type Gateway, startGateway } from './gateway.ts'

let own: Gateway
test.beforeEach(async ({ page }) => {
  own = await startGateway({ demoRows: 0 })
  await enter(page, own)
  await page.goto(`${own.url}/sources`)
  // What is held stands above the place for files, and moves it when it comes.
  await expect(page.getByRole('heading', { name: /^Tollbook holds/ })).toBeVisible()
})
test.afterEach(() => own.stop())

const place = (page: Page) => page.getByLabel(/Choose a file/)
const field = (page: Page, column: string) => page.getByRole('combobox', { name: `Field of the column “${column}”` })
const start = (page: Page) => page.getByRole('button', { name: 'Import into SMS' })
const held = (page: Page) => page.getByRole('row').filter({ hasText: 'SMS' }).getByRole('cell').first()

interface Row {
  readonly n: number
  readonly status?: string
  readonly date?: string
}

const header = 'Customer;Body;Status;SentDate;Sid;Fee'
const line = ({ n, status = 'sent', date = '2026-05-01 10:00:00' }: Row) =>
  `+1555123${String(n).padStart(4, '0')};"Order ${n}\nis here; ""thanks""";${status};${date};SM${n};0.0075`
/** With a byte order mark, semicolons and a text of two lines in every row. */
const table = (rows: readonly Row[]) => `\uFEFF${[header, ...rows.map(line)].join('\r\n')}\r\n`

async function nameColumns(page: Page): Promise<void> {
  await field(page, 'Customer').selectOption('toNumber')
  await field(page, 'Fee').selectOption('smsCostInUSDCents')
  await page.getByRole('radio', { name: 'US dollars' }).check()
  await page.getByRole('button', { name: 'Make up an ID' }).click()
}

test('takes a table by its columns, says which line is bad, and shows the rows on the log', async ({ page }) => {
  await dropFiles(place(page), ['export.csv', table([{ n: 1 }, { n: 2, date: 'yesterday' }, { n: 3 }])])
  await expect(page.getByRole('table', { name: 'Columns of the file' }).getByRole('row')).toHaveCount(7)
  await expect(page.getByRole('status').filter({ hasText: 'export.csv' })).toBeVisible()
  // What other tools call their columns is known; the rest is asked for, one thing after the other.
  await expect(field(page, 'Body')).toHaveValue('smsText')
  await expect(field(page, 'Sid')).toHaveValue('providerExternalId')
  await expect(field(page, 'Customer')).toHaveValue('')
  await expect(start(page)).toHaveAccessibleDescription('Still needed: projectId, toNumber, smsCostInUSDCents')
  await field(page, 'Customer').selectOption('toNumber')
  await field(page, 'Fee').selectOption('smsCostInUSDCents')
  await page.getByLabel('Project ID · projectId').fill('acme')
  await expect(start(page)).toHaveAccessibleDescription('Project ID must be a UUID')
  await page.getByRole('button', { name: 'Make up an ID' }).click()
  await expect(start(page)).toHaveAccessibleDescription('Say in what the cost is written')
  await page.getByRole('radio', { name: 'US dollars' }).check()
  await start(page).click()

  await expect(page.getByText('2 rows imported')).toBeVisible()
  const refused = page.getByRole('table', { name: 'Refused rows' })
  await expect(refused.getByRole('row')).toHaveCount(2)
  // The line on which the record begins: those before it have two lines each.
  await expect(refused.getByRole('row').nth(1)).toHaveText(/^4createdAt must be a date, not "yesterday"$/)
  await page.getByRole('link', { name: 'Open the log' }).click()
  await expect(page.getByText('2 entries')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Order 1' })).toContainText('$0.0075')
  await expect(page.getByText('is here; "thanks"').first()).toBeVisible()
})

test('updates a message whose status has changed since the last export', async ({ page }) => {
  for (const status of ['sent', 'delivered']) {
    await dropFiles(place(page), ['export.csv', table([{ n: 1, status }])])
    await field(page, 'Customer').selectOption('toNumber')
    await field(page, 'Fee').selectOption('smsCostInUSDCents')
    await page.getByRole('radio', { name: 'US cents' }).check()
    await page.getByLabel('Project ID · projectId').fill('22222222-2222-4222-8222-222222222222')
    await start(page).click()
    await expect(page.getByText('1 row imported')).toBeVisible()
    await expect(held(page)).toHaveText('1')
  }
  await page.getByRole('link', { name: 'Open the log' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Order 1' })).toContainText('Delivered')
})

test('says how far it is, stops when told to, and takes the whole file afterwards', { tag: '@long' }, async ({
  page,
}) => {
  test.slow()
  // More than the gateway writes at a time.
  const rows = Array.from({ length: 5200 }, (_, n) => ({ n, ...(n === 4344 && { date: 'never' }) }))
  await dropFiles(place(page), ['large.csv', table(rows)])
  await nameColumns(page)
  await slowUploads(place(page), 160_000)
  await start(page).click()
  const bar = page.getByRole('progressbar', { name: 'How far the import is' })
  await expect(page.getByText(/^Sending · \d/)).toBeVisible()
  await expect.poll(() => bar.evaluate((each) => (each as HTMLProgressElement).value)).toBeGreaterThan(0)
  // Neither another file nor another channel comes between.
  await expect(place(page)).toBeDisabled()
  await expect(page.getByRole('radio', { name: 'Calls' })).toBeDisabled()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('alert')).toContainText('The import was stopped')
  await expect(bar).toHaveCount(0)

  await slowUploads(place(page), 0)
  await start(page).click()
  await expect(page.getByText('5,199 rows imported')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('table', { name: 'Refused rows' }).getByRole('cell').first()).toHaveText('8,690')
  await expect(held(page)).toHaveText('5,199')
})

test('keeps the file when another channel is chosen, and asks for what that one needs', async ({ page }) => {
  await dropFiles(place(page), ['export.csv', table([{ n: 1 }])])
  await expect(field(page, 'Body')).toHaveValue('smsText')
  await page.getByRole('radio', { name: 'WhatsApp', exact: true }).check()
  await expect(field(page, 'Body')).toHaveValue('messageText')
  await expect(field(page, 'Sid')).toHaveValue('whatsAppMessageId')
  await expect(page.getByText('No column holds an ID')).toHaveCount(0)
  await page.getByRole('radio', { name: 'Calls', exact: true }).check()
  await expect(page.getByText('No column holds an ID')).toBeVisible()
})

test('passes axe in both themes, wide and narrow, before and after', async ({ page }) => {
  test.slow()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await dropFiles(place(page), ['export.csv', table([{ n: 1 }, { n: 2, date: 'yesterday' }])])
  await nameColumns(page)
  for (const imported of [false, true]) {
    if (imported) await start(page).click()
    if (imported) await expect(page.getByText('1 row refused')).toBeVisible()
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 })
      expect(await violationsInBothThemes(page)).toEqual([])
      expect(await page.evaluate(() => document.querySelector('#page')?.scrollWidth)).toBeLessThanOrEqual(width)
    }
  }
})
