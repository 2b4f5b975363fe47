import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

const NUMBER = '+4915799900777'
const id = (n: number) => `77777777-0000-4000-8000-${String(n).padStart(12, '0')}`

const row = (n: number, at: string, changes: object) => ({
  ...{ _id: id(n), createdAt: at, projectId: '77777777-0000-4000-8000-000000000000' },
  ...{ fromNumber: '+15550001111', toNumber: NUMBER, ...changes },
})

/** Enough for some sheets of paper, in scripts of the world; the newest two are what a reply tells. */
async function fill(gateway: Gateway): Promise<void> {
  const words = ['Database is down 🚒', 'Сервер не отвечает', 'قاعدة البيانات متوقفة', 'データベースが停止']
  const sms = [
    ...Array.from({ length: 80 }, (_, n) => {
      const at = new Date(Date.UTC(2026, 9, 1, 0, n)).toISOString()
      return row(n, at, { status: 'Delivered', smsText: `${words[n % 4]} ${n}`, smsCostInUSDCents: 7.5 })
    }),
    row(90, '2026-11-03T13:05:22.000Z', {
      status: 'Failed',
      errorCode: '30003',
      smsText: 'Lost',
      smsCostInUSDCents: 0,
    }),
    row(91, '2026-11-02T08:00:00.000Z', { status: 'Delivered', smsText: 'Hello', smsCostInUSDCents: 7.5 }),
  ]
  const body = sms.map((each) => JSON.stringify(each)).join('\n')
  const answer = await gateway.fetch('/api/import?channel=sms', { method: 'POST', body })
  expect(await answer.json()).toMatchObject({ rejected: 0 })
}

test.beforeAll(({ gateway }) => fill(gateway))

const contact = (more = '') => `/lookup?number=${encodeURIComponent(NUMBER)}${more}`

async function fromMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Share' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** The lines of a file that was saved, its hash checked against its bytes as a reader of the documentation does. */
async function checked(download: Download): Promise<{ head: object; entries: object[]; end: { sha256: string } }> {
  const bytes = await readFile(await download.path())
  const last = bytes.lastIndexOf('\n', bytes.length - 2) + 1
  const lines = bytes
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const end = lines.pop()
  expect(end.sha256).toBe(createHash('sha256').update(bytes.subarray(0, last)).digest('hex'))
  expect(end.count).toBe(lines.length - 1)
  return { head: lines[0], entries: lines.slice(1), end }
}

test('a reply is written in the customer’s clock and language, seen, and copied', async ({
  signedIn: page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(contact())
  await page.getByRole('button', { name: 'Copy as a reply' }).click()
  const text = page.getByRole('textbox', { name: 'Text of the reply' })
  await expect(text).toHaveValue(/^Messages and calls between us and \+49 \*\*\* \*\*\* 0777:/)
  await expect(text).toHaveValue(
    /On Tuesday, 3 November 2026 at 14:05 \(Berlin time\) we sent you an SMS: not delivered, because your phone was switched off/,
  )
  expect(await text.inputValue()).not.toMatch(/15799900777|Lost|cost|provider/)

  await page.getByRole('radio', { name: '1', exact: true }).check()
  await expect(text).toHaveValue(/This is the newest one; there are older ones\.$/)
  await page.getByRole('radio', { name: 'Русский' }).check()
  await expect(text).toHaveValue(
    /3 ноября 2026 года \(вторник\) в 14:05 \(часовой пояс: Германия\) мы отправили вам SMS/,
  )
  await page.getByRole('combobox', { name: 'Time zone of the reply' }).fill('Tokyo')
  await page.getByRole('option', { name: 'Asia/Tokyo' }).click()
  await expect(text).toHaveValue(/в 22:05 \(часовой пояс: Япония\)/)
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text.inputValue())
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Copy as a reply' })).toBeFocused()
})

test('an evidence pack proves itself, as a file and on paper', async ({ signedIn: page }) => {
  await page.goto(contact('&from=2026-10-01T00:00:00.000Z&outcome=arrived'))
  const saved = page.waitForEvent('download')
  await fromMenu(page, 'Evidence pack (NDJSON)')
  const file = await checked(await saved)
  expect(file.head).toMatchObject({ number: NUMBER, filter: { outcome: 'arrived', from: '2026-10-01T00:00:00.000Z' } })
  expect(file.entries).toHaveLength(81)

  await page.keyboard.press('Escape')
  await fromMenu(page, 'Evidence pack to print (PDF)')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Evidence pack')
  await expect(page.getByRole('row')).toHaveCount(82)
  const again = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as NDJSON' }).click()
  const { end, entries } = await checked(await again)
  expect(entries).toEqual(file.entries)
  await expect(page.getByText(end.sha256)).toBeVisible()
  // The address stands for this pack: whoever opens it finds the same hash, and so does the gateway.
  await expect(page).toHaveURL(/asOf=/)
  const address = new URL(page.url()).search
  expect(await (await page.request.get(`/api/lookup/evidence${address}`)).text()).toContain(end.sha256)
  await page.reload()
  await expect(page.getByText(end.sha256)).toBeVisible()

  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  // Sheets of one size, and none behind the last line.
  expect(new Set(pdf.match(/\/MediaBox\s*\[[^\]]*\]/g)).size).toBe(1)
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(2)
  expect(await violations(page)).toEqual([])
})

test('a link carries what is on the page, and a phone has one button', async ({ signedIn: page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(contact('&outcome=arrived&range=last12mo'))
  await expect(page.getByRole('button', { name: 'Copy as a reply' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Answer' }).click()
  await page.getByRole('menuitem', { name: 'Copy link' }).click()
  await expect(page.getByRole('menuitem', { name: 'Copied' })).toBeVisible()
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()))
  expect(Object.fromEntries(link.searchParams)).toMatchObject({ number: NUMBER, outcome: 'arrived' })
  expect([link.searchParams.get('range'), link.searchParams.get('from')]).toEqual([null, expect.stringMatching(/Z$/)])

  await page.getByRole('menuitem', { name: 'Copy as a reply' }).click()
  await expect(page.getByRole('textbox', { name: 'Text of the reply' })).toHaveValue(/Only some of them are listed/)
  for (const path of [contact(), `/lookup/evidence?number=${encodeURIComponent(NUMBER)}`]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const wide = await page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)
    expect([path, wide]).toEqual([path, 0])
  }
})
