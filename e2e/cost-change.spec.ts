// Why a cost changed: the steps from one total to the other, and the rows behind each.
import type { Page } from '@playwright/test'
import { billedChannels } from '#contract/channels/index.ts'
import { addDecimals, centsToDollars } from '#contract/money.ts'
import type { ChangePart, CostChange } from '#contract/routes/cost-change.ts'
import { violationsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

const month = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() - 2, 1))
const range = {
  from: month.toISOString(),
  to: new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1)).toISOString(),
}
const address = (more = '') => `/costs?${new URLSearchParams(range)}&${more}`

async function ask(gateway: Gateway): Promise<CostChange> {
  const channels = billedChannels.map(({ id }) => id)
  const answer = await gateway.fetch('/api/cost-change', {
    method: 'POST',
    body: { ...range, timezone: 'Europe/Berlin', channels },
  })
  expect(answer.status).toBe(200)
  // The route's own schema describes what the gateway answers.
  return (await answer.json()) as CostChange
}

function dollars(cents: string): string {
  const text = centsToDollars(cents.replace('-', '')) as `${number}`
  return new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 20 }).format(text)
}
const signed = (cents: string) => `${cents.startsWith('-') ? '−' : '+'}${dollars(cents)}`

const steps = (page: Page) => page.getByRole('table', { name: 'Why it changed' })
const step = (page: Page, name: string) => steps(page).getByRole('row', { name, exact: false })
const partOf = ({ parts }: CostChange, kind: ChangePart['kind']) => parts.find((part) => part.kind === kind)

test('walks from the total of before to that of now', async ({ signedIn: page, gateway }) => {
  const change = await ask(gateway)
  expect(addDecimals(change.previousAmountInUSDCents, ...change.parts.map((part) => part.changeInUSDCents))).toBe(
    change.amountInUSDCents,
  )
  await page.goto(address())
  const rows = steps(page).getByRole('row')
  await expect(rows).toHaveCount(change.parts.length + 3)
  await expect(rows.nth(1)).toContainText(dollars(change.previousAmountInUSDCents))
  await expect(rows.last()).toContainText(dollars(change.amountInUSDCents))
  const volume = partOf(change, 'volume')
  await expect(step(page, 'Volume')).toContainText(signed(volume?.changeInUSDCents ?? ''))
  await expect(step(page, 'Volume')).toContainText(/more entr|fewer entr|as many/)
})

test('a step opens into what it comes from, and that into exactly its rows', async ({ signedIn: page, gateway }) => {
  const contributor = partOf(await ask(gateway), 'volume')?.contributors.find(({ count }) => count > 0)
  const channel = billedChannels.find(({ id }) => id === contributor?.channel)
  if (!contributor || !channel) throw new Error('the demo data did not change')
  await page.goto(address())
  const button = page.getByRole('button', { name: 'What is behind: Volume' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  const line = steps(page)
    .getByRole('row')
    .filter({ hasText: signed(contributor.changeInUSDCents) })
    .first()
  await expect(line).toContainText(channel.label)
  await line.getByRole('link', { name: dollars(contributor.amountInUSDCents), exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${channel.path}\\?`))
  await expect(page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) })).toContainText(
    contributor.count.toLocaleString('en-US'),
  )
})

test('can be folded away, and is not there where nothing is compared', async ({ signedIn: page }) => {
  await page.goto(address())
  await expect(steps(page)).toBeVisible()
  await page.getByRole('button', { name: 'Why it changed' }).click()
  await expect(steps(page)).toBeHidden()
  await page.goto(address('compare=none'))
  await expect(page.getByRole('region', { name: 'Breakdown' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Why it changed' })).toBeHidden()
})

test('a failure can be tried again', async ({ signedIn: page }) => {
  await page.route('**/api/cost-change', (route) =>
    route.fulfill({ status: 400, json: { message: 'no', code: 'bad_request' } }),
  )
  await page.goto(address())
  await expect(page.getByRole('alert')).toBeVisible()
  await page.unroute('**/api/cost-change')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(steps(page)).toBeVisible()
})

test('has no barriers in either theme, and fits a phone', async ({ signedIn: page }) => {
  await page.goto(address())
  await page.getByRole('button', { name: 'What is behind: Price' }).or(step(page, 'Price')).first().click()
  await page.getByRole('button', { name: 'What is behind: Volume' }).click()
  expect(await violationsInBothThemes(page, { within: 'section[aria-labelledby="cost-change"]' })).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(steps(page)).toBeVisible()
  // The chart follows its width a frame later.
  await expect
    .poll(() => page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0))
    .toBeLessThanOrEqual(390)
})
