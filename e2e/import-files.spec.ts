// Files of every kind that people drop: what can be taken is, and of the rest it is said what is wrong with it.
import type { Page } from '@playwright/test'
import { violationsInBothThemes } from './axe.ts'
import { type Dropped, dropFiles } from './drop-files.ts'
import { enter } from './enter.ts'
import { expect, test } from './fixtures.ts'
import { type Gateway, startGateway } from './gateway.ts'

let own: Gateway
test.beforeAll(async () => {
  own = await startGateway({ demoRows: 0 })
})
test.afterAll(() => own.stop())
test.beforeEach(async ({ page }) => {
  await enter(page, own)
  await page.goto(`${own.url}/sources`)
  // What is held stands above the place for files, and moves it when it comes.
  await expect(page.getByRole('heading', { name: /^Tollbook holds/ })).toBeVisible()
})

const place = (page: Page) => page.getByLabel(/Choose a file/)
const start = (page: Page) => page.getByRole('button', { name: /^Import into/ })

const row = (n: number, changes: object = {}) => ({
  _id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  createdAt: `2026-05-0${n}T10:00:00.000Z`,
  projectId: '22222222-2222-4222-8222-222222222222',
  toNumber: '+15551234567',
  status: 'Delivered',
  smsCostInUSDCents: 7,
  ...changes,
})
const rows = [row(1), row(2, { status: null }), row(3)]

const list: Dropped = ['list.json', JSON.stringify({ count: 3, limit: 10, skip: 0, data: rows }, null, 2)]
const lines: Dropped = ['rows.ndjson', `\n${rows.map((each) => JSON.stringify(each)).join('\n')}\n`]
const unnamed: Dropped = ['rows', rows.map((each) => JSON.stringify(each)).join('\n')]

test('takes the JSON of a list by its rows, and lines by their lines, also without a name for it', async ({ page }) => {
  const refused = page.getByRole('table', { name: 'Refused rows' })
  for (const [file, name, number] of [
    [list, 'Row', '2'],
    [lines, 'Line', '3'],
    [unnamed, 'Line', '2'],
  ] as const) {
    await dropFiles(place(page), file)
    // What was said of the file before goes with it.
    await expect(refused).toHaveCount(0)
    await start(page).click()
    await expect(page.getByText('2 rows imported')).toBeVisible()
    await expect(refused.getByRole('columnheader').first()).toHaveText(name)
    await expect(refused.getByRole('cell').first()).toHaveText(number)
    await expect(refused).toContainText('status is required')
  }
})

test('shows the columns of a table that is called .txt', async ({ page }) => {
  await dropFiles(place(page), ['export.txt', 'To\tBody\n+15551234567\thi\n'])
  await expect(page.getByRole('combobox', { name: 'Field of the column “Body”' })).toHaveValue('smsText')
})

const head = 'To,Body,Status\n'
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)
const latin = Uint8Array.from([...Buffer.from(`${head}1,Gr`), 0xfc, 0xdf, 0x65, 0x2c, 0x0a])
const unusable: readonly (readonly [string, Dropped, string])[] = [
  ['an empty file', ['rows.csv', ''], 'This file holds no rows'],
  ['a table without rows', ['rows.csv', head], 'This file holds no rows'],
  ['a picture', ['picture.png', png], 'This file holds no text'],
  ['a table in Latin-1', ['rows.csv', latin], 'This file is not UTF-8'],
  ['a quote that is never closed', ['rows.csv', `${head}1,"hi,sent\n`], 'It opens on line 2'],
]

test('says at once what is wrong with each file that cannot be used', async ({ page }) => {
  for (const [what, file, words] of unusable) {
    await dropFiles(place(page), file)
    await expect(page.getByRole('alert'), what).toContainText(words)
    await expect(start(page), what).toHaveCount(0)
    // It is over with the next file.
    await dropFiles(place(page), lines)
    await expect(page.getByRole('alert'), what).toHaveCount(0)
    await expect(start(page), what).toBeEnabled()
  }
})

test('sends neither a document without rows nor blank lines', async ({ page }) => {
  await dropFiles(place(page), ['settings.json', '{\n  "hello": "world"\n}'])
  await start(page).click()
  await expect(page.getByRole('alert')).toContainText('This JSON holds no list of rows')
  await dropFiles(place(page), ['rows.ndjson', '\n\n  \n'])
  await start(page).click()
  await expect(page.getByRole('alert')).toContainText('This file holds no rows')
})

test('does not call rows kept when none were', async ({ page }) => {
  await dropFiles(place(page), ['rows.ndjson', JSON.stringify(row(1, { createdAt: 'soon' }))])
  await start(page).click()
  await expect(page.getByText('0 rows imported')).toBeVisible()
  await expect(page.getByText('Nothing was imported.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open the log' })).toHaveCount(0)
})

test('takes one file at a time', async ({ page }) => {
  await dropFiles(place(page), lines, list)
  await expect(page.getByRole('alert')).toHaveText('Drop one file at a time. None of these was taken.')
  await expect(start(page)).toHaveCount(0)
})

test('refuses a file that is dropped beside the place for it, which would open in its stead', async ({ page }) => {
  // A browser without a window opens nothing: what the page has answered must do.
  const answer = page.evaluate(
    () =>
      new Promise((resolve) => {
        const told = ({ defaultPrevented, dataTransfer }: DragEvent) => [defaultPrevented, dataTransfer?.dropEffect]
        window.addEventListener('dragover', (event) => setTimeout(() => resolve(told(event))), { capture: true })
      }),
  )
  await dropFiles(page.getByRole('heading', { name: 'Import rows' }), lines)
  expect(await answer).toEqual([true, 'none'])
  await dropFiles(place(page), list)
  await expect(page.getByText('list.json')).toBeVisible()
})

test('passes axe in both themes when a file cannot be used', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await dropFiles(place(page), ['picture.png', png])
  await expect(page.getByRole('alert')).toBeVisible()
  expect(await violationsInBothThemes(page)).toEqual([])
})
