// Finance: what was spent for nothing, and the entries behind it.
import { type Channel, findChannel } from '#contract/channels/index.ts'
import { centsToDollars } from '#contract/money.ts'
import { type CostWaste, type Waste, wasteKinds } from '#contract/routes/cost-waste.ts'
import type { Status } from '#contract/routes/system.ts'
import { violationsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

// Rows of our own among those of the demo data, told by the number they come from.
const OWN_NUMBER = '+15005550006'
const month = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() - 2, 1))
const range = {
  from: month.toISOString(),
  to: new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1)).toISOString(),
}
const address = `/costs?${new URLSearchParams({ ...range, fromNumber: OWN_NUMBER, waste: 'open' })}`
const sms = findChannel('sms')
if (!sms) throw new Error('no channel')

const row = (n: number, at: string, changes: object) => ({
  _id: `aaaaaaaa-0000-4000-8000-${String(n).padStart(12, '0')}`,
  createdAt: `${range.from.slice(0, 8)}${at}Z`,
  toNumber: '+4915123454567',
  fromNumber: OWN_NUMBER,
  status: 'Delivered',
  smsCostInUSDCents: 7.5,
  ...changes,
})
const rows = [
  row(1, '01T10:00:00.000', { smsText: 'Database is down' }),
  row(2, '01T10:05:00.000', { smsText: 'Database is down' }),
  row(3, '02T10:00:00.000', { smsText: `Database${' is down'.repeat(12)}, it’s late`, smsCostInUSDCents: 15 }),
  ...Array.from({ length: 5 }, (_none, n) =>
    row(10 + n, `03T1${n}:00:00.000`, { smsText: `try ${n}`, status: 'Failed', toNumber: '+442071838750' }),
  ),
]

test.beforeEach(async ({ gateway }) => {
  const status = (await (await gateway.fetch('/api/status')).json()) as Status
  const projectId = status.projects[0]?.id
  const answer = await gateway.fetch(`/api/import?channel=${sms.id}`, {
    method: 'POST',
    body: rows.map((each) => JSON.stringify({ ...each, projectId })).join('\n'),
    headers: { 'content-type': 'application/x-ndjson' },
  })
  expect(await answer.json()).toMatchObject({ accepted: rows.length })
})

async function ask(gateway: Gateway): Promise<readonly Waste[]> {
  const body = { ...range, query: { fromNumber: OWN_NUMBER } }
  const answer = await gateway.fetch('/api/cost-waste', { method: 'POST', body })
  // The route's own schema describes what the gateway answers.
  return ((await answer.json()) as CostWaste).kinds
}

function dollars(cents: string): string {
  const text = centsToDollars(cents) as `${number}`
  return new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 20 }).format(text)
}

test('the list opens from the page and says what the API says', async ({ signedIn: page, gateway }) => {
  const kinds = await ask(gateway)
  expect(kinds.map(({ kind, count }) => [kind, count])).toEqual([
    ['failed', 5],
    ['duplicate', 1],
    ['unicode', 1],
    ['unreachable', 5],
  ])
  await page.goto(address.replace('&waste=open', ''))
  await page.getByRole('button', { name: 'Waste' }).click()
  await expect(page).toHaveURL(/waste=open/)
  const parts = page.getByRole('region', { name: 'Waste' }).getByRole('listitem')
  await expect(parts).toHaveCount(wasteKinds.length)
  for (const [n, { wastedInUSDCents }] of kinds.entries()) {
    await expect(parts.nth(n)).toContainText(dollars(wastedInUSDCents))
  }
  await expect(parts.nth(2)).toContainText("(curly apostrophe): write '")
  await page.getByRole('button', { name: 'Waste' }).click()
  await expect(parts).toHaveCount(0)
})

test('figures lead to their entries, and a number to everything sent to it', async ({ signedIn: page }) => {
  const listed = async (channel: Channel, count: number) => {
    await expect(page).toHaveURL(new RegExp(`${channel.path}\\?`))
    await expect(page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) })).toContainText(
      `${count} entries`,
    )
    await page.goBack()
  }
  await page.goto(address)
  const table = (name: string) => page.getByRole('table', { name })
  await table('Charged, but failed, by channel').getByRole('link', { name: '5', exact: true }).click()
  await listed(sms, 5)
  await table('Numbers that always fail, the dearest').getByRole('link', { name: '$0.375' }).click()
  await listed(sms, 5)
  // The one before it is there too: without it, it were no duplicate.
  await table('Sent twice, the dearest').getByRole('link', { name: '1', exact: true }).click()
  await listed(sms, 2)
  await table('Sent twice, the dearest')
    .getByRole('link', { name: /1512 3454567/ })
    .click()
  await expect(page).toHaveURL(/\/lookup\?number=/)
})

test('a failure can be tried again', async ({ signedIn: page }) => {
  await page.route('**/api/cost-waste', (route) =>
    route.fulfill({ status: 400, json: { message: 'no', code: 'bad_request' } }),
  )
  await page.goto(address)
  await expect(page.getByRole('alert')).toBeVisible()
  await page.unroute('**/api/cost-waste')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'Sent twice' })).toBeVisible()
})

test('has no barriers and fits a phone', async ({ signedIn: page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(address)
  await expect(page.getByRole('table', { name: 'Sent twice, the dearest' })).toBeVisible()
  // The chart follows its width a frame later.
  await expect
    .poll(() => page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0))
    .toBeLessThanOrEqual(390)
  expect(await violationsInBothThemes(page, { within: 'section[aria-labelledby="cost-waste"]' })).toEqual([])
})
