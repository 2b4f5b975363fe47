import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { makeCsvReader } from '../src/contract/import/csv-reader.ts'
import { lookupList } from '../src/contract/routes/lookup-list.ts'
import { violations } from './axe.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

const [REACHED, FAILING, NOBODY] = ['+4915799911001', '+4915799911002', '+4915799911003']

/** Two numbers that nobody else of the demo has: one that was reached, one whose newest message failed. */
async function fill(gateway: Gateway): Promise<void> {
  const row = (n: number, toNumber: string, changes: object) => ({
    _id: `99999999-0000-4000-8000-${String(n).padStart(12, '0')}`,
    createdAt: `2026-05-0${n}T10:00:00.000Z`,
    projectId: '99999999-0000-4000-8000-000000000000',
    ...{ toNumber, smsCostInUSDCents: 0 },
    ...changes,
  })
  const rows = [
    row(1, REACHED, { status: 'Delivered', smsCostInUSDCents: 7.5 }),
    row(2, FAILING, { status: 'Delivered', smsCostInUSDCents: 1.5 }),
    row(3, FAILING, { status: 'Failed', errorCode: '30003' }),
  ]
  const body = rows.map((each) => JSON.stringify(each)).join('\n')
  const report = await gateway.fetch('/api/import?channel=sms', { method: 'POST', body })
  expect(await report.json()).toMatchObject({ rejected: 0 })
}

const line = (page: Page, number: string) =>
  page.getByRole('table', { name: 'Numbers of the list' }).getByRole('row').filter({ hasText: number })
const show = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: 'Numbers shown' }).getByRole('button', { name }).click()

async function saveExport(page: Page): Promise<Record<string, string>[]> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Export/ }).click(),
  ])
  const reader = makeCsvReader()
  const [head, ...records] = [...reader.read(readFileSync(await file.path(), 'utf8')), ...reader.end()]
  return records.map(({ cells }) => Object.fromEntries(cells.map((cell, n) => [head?.cells[n] ?? '', cell])))
}

test.beforeEach(({ gateway }) => fill(gateway))

test('a pasted list, in any form, says who was contacted, with what outcome and at what cost', async ({
  signedIn: page,
}) => {
  await page.goto('/lookup')
  await page.getByRole('link', { name: 'Look up a whole list of numbers' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('List of numbers')
  const field = page.getByRole('textbox', { name: 'Numbers', exact: true })
  await field.fill(
    ['+49 157 99911001', '0157 99911002', '0049 (157) 99911003', 'nobody', 'tel:+49-157-99911001', 'x12345x'].join(
      '\n',
    ),
  )
  await expect(page.getByText('No number in lines 4, 6')).toBeVisible()
  await page.getByRole('button', { name: 'Look up 4 numbers' }).click()

  const reached = line(page, '1579 9911001').first()
  await expect(reached).toContainText('Delivered')
  await expect(reached).toContainText('$0.075')
  const failing = line(page, '9911002')
  await expect(failing).toContainText('Failed30003')
  await expect(line(page, '9911003')).toContainText('Not contacted')
  await expect(line(page, '= line 1')).toHaveCount(1)
  // A line that comes again counts once.
  await expect(page.getByText('4 numbers · 3 entries')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await show(page, /^Failed last 1$/)
  await expect(line(page, '1579 991')).toHaveCount(1)
  expect(page.url()).toMatch(/\/lookup\/list\?show=failed-last$/)
  await failing.getByRole('link', { name: /^SMS: Failed/ }).click()
  await expect(page).toHaveURL(/\/sms\/99999999-/)
  await page.goBack()
  await failing
    .getByRole('link', { name: /9911002/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/lookup\?number=%2B4915799911002$/)
  await page.goBack()

  await show(page, /^All/)
  const saved = await saveExport(page)
  expect(saved).toMatchObject([
    { Line: '1', 'As given': "'+49 157 99911001", Digits: REACHED.slice(1), Contacted: 'yes', 'Amount, USD': '0.075' },
    { Line: '2', 'As given': '0157 99911002', Digits: FAILING.slice(1), Entries: '2', 'SMS: error code': '30003' },
    { Line: '3', Digits: NOBODY.slice(1), Contacted: 'no', Entries: '0', 'Amount, USD': '' },
    { Line: '5', Digits: REACHED.slice(1), 'Same as line': '1' },
  ])

  // Elsewhere and back it is still there; a window that begins anew knows nothing of it.
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Costs' }).click()
  await page.goBack()
  await expect(failing).toBeVisible()
  await page.reload()
  await expect(field).toHaveValue('')
})

test('a dropped table, on a phone: its column is found, and what failed goes on', async ({ signedIn: page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.goto('/lookup/list')
  const csv = `Customer ID;Name;Mobile\n10000001;Anna;${REACHED}\n10000002;Bob;\n10000003;=Eve;${FAILING}\n`
  await dropFiles(page.locator('label').filter({ hasText: 'Choose a file' }), ['customers.csv', csv])
  const column = page.getByRole('combobox', { name: 'Column with the numbers' })
  await expect(column.getByRole('option', { selected: true })).toHaveText(`Mobile, such as ${REACHED}`)
  await expect(page.getByText('No number in line 3')).toBeVisible()
  await column.selectOption({ label: 'All columns' })
  await expect(page.getByRole('button', { name: 'Look up 5 numbers' })).toBeVisible()
  await column.selectOption('2')
  expect(await violations(page)).toEqual([])

  await page.route(`**${lookupList.path}`, (route) => route.fulfill({ status: 503, body: '{}' }), { times: 1 })
  await page.getByRole('button', { name: 'Look up 2 numbers' }).click()
  await expect(page.getByRole('alert')).toContainText('0 of 2 numbers')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(line(page, '9911001')).toContainText('Delivered')
  await expect(line(page, '9911002')).toContainText('Failed30003')
  const wide = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)
  expect(wide).toBe(0)
  expect(await violations(page)).toEqual([])
  await show(page, /^Problems/)
  await expect(page.getByRole('heading', { name: 'None of the numbers is one of these' })).toBeVisible()
  await page.getByRole('button', { name: 'Change list' }).click()
  await expect(page.getByText('customers.csv')).toBeVisible()
})
