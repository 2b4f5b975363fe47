import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import type { ListedBudget } from '#contract/routes/budgets.ts'
import type { CostAnomaliesAnswer } from '#contract/routes/cost-outlook.ts'
import { violationsInBothThemes } from './axe.ts'
import { dollars } from './cost-api.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

// A gateway of a worker is its own: no other test makes budgets there.
async function listed(gateway: Gateway): Promise<ListedBudget[]> {
  const answer = await gateway.fetch('/api/budgets')
  return ((await answer.json()) as { budgets: ListedBudget[] }).budgets
}

async function makeBudget(gateway: Gateway, given: object): Promise<void> {
  const body = { amountInUSDCents: '500000', timezone: 'Europe/Berlin', ...given }
  expect((await gateway.fetch('/api/budgets', { method: 'POST', body })).status).toBe(200)
}

const row = (page: Page, name: string) => page.getByRole('table', { name: 'Budgets' }).getByRole('row', { name })

test.afterEach(async ({ gateway }) => {
  for (const { id } of await listed(gateway)) await gateway.fetch(`/api/budgets/${id}`, { method: 'DELETE' })
})

test('a budget is made from the filter of the cost page, changed and deleted', async ({ signedIn: page, gateway }) => {
  await page.goto('/costs?country=DE')
  await page.getByRole('link', { name: 'Budgets' }).click()
  await expect(page.getByRole('heading', { name: 'No budgets yet' })).toBeVisible()
  await page.getByRole('button', { name: 'New budget' }).click()
  const form = page.getByRole('dialog')
  await form.getByRole('button', { name: 'Make the budget' }).click()
  await expect(form.getByText('A budget needs a name of at most 80 characters.')).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await form.getByRole('textbox', { name: 'Name' }).fill('Germany')
  await form.getByRole('textbox', { name: 'Dollars a month' }).fill('1')
  // Every whole month of the demo costs more than a dollar.
  await expect(form.getByRole('list')).toContainText('80% spent on')
  await form.getByRole('textbox', { name: 'Dollars a month' }).fill('12,000.50')
  await form.getByRole('button', { name: 'Make the budget' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Germany is saved.' })).toBeVisible()

  const [budget] = await listed(gateway)
  expect(budget).toMatchObject({ amountInUSDCents: '1200050', query: { country: 'DE' }, channels: null })
  const line = row(page, 'Germany')
  await expect(line).toContainText('Country Germany')
  await expect(line).toContainText('of $12,000.50')
  await expect(line).toContainText('On track')
  await line.getByRole('button', { name: 'Change the budget Germany' }).click()
  await form.getByRole('textbox', { name: 'Dollars a month' }).fill('0.01')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(line).toContainText('Over')
  await line.getByRole('button', { name: 'Delete the budget Germany' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'No budgets yet' })).toBeVisible()
})

test('a figure leads to the same costs on the cost page', async ({ signedIn: page, gateway }) => {
  await makeBudget(gateway, { name: 'Everything' })
  const [budget] = await listed(gateway)
  const spent = dollars(budget?.state.spent.costInUSDCents ?? '')
  await page.goto('/costs/budgets')
  await row(page, 'Everything').getByRole('link', { name: spent }).click()
  await expect(page).toHaveURL(/\/costs\?from=/)
  await expect(page.getByRole('region', { name: 'Key figures' })).toContainText(spent)
})

test('a webhook is told its secret, tried and rung', async ({ signedIn: page }) => {
  const heard: { headers: IncomingHttpHeaders; body: string }[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString() })
    response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await page.goto('/costs/budgets')
    await page.getByRole('button', { name: 'New budget' }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('textbox', { name: 'Name' }).fill('Rung')
    await form.getByRole('textbox', { name: 'Dollars a month' }).fill('5')
    await form
      .getByRole('textbox', { name: 'Webhook' })
      .fill(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`)
    await form.getByRole('button', { name: 'Make the budget' }).click()
    const secret = await form.locator('code').first().textContent()
    await form.getByRole('button', { name: 'Send a test' }).click()
    await expect(form.getByText('Delivered: it answered 204.')).toBeVisible()
    const [message] = heard
    const [, seconds, mac] = /^t=(\d+),v1=(\w+)$/.exec(String(message?.headers['x-tollbook-signature'])) ?? []
    expect(mac).toBe(
      createHmac('sha256', secret ?? '')
        .update(`${seconds}.${message?.body}`)
        .digest('hex'),
    )
    expect(JSON.parse(message?.body ?? '')).toMatchObject({ budget: { name: 'Rung' }, test: true })
    await form.getByRole('button', { name: 'Done' }).click()
    await expect(row(page, 'Rung')).toBeVisible()
  } finally {
    server.close()
  }
})

test('the cost page marks days out of the ordinary and leads to why', async ({ signedIn: page, gateway }) => {
  const range = { from: new Date(Date.now() - 80 * 86_400_000).toISOString(), to: new Date().toISOString() }
  const body = { ...range, timezone: 'Europe/Berlin' }
  const answer = await gateway.fetch('/api/cost-anomalies', { method: 'POST', body })
  const { anomalies } = (await answer.json()) as CostAnomaliesAnswer
  expect(anomalies).not.toEqual([])
  await page.goto(`/costs?${new URLSearchParams(range)}&interval=day`)
  const table = page.getByRole('table', { name: 'Days out of the ordinary' })
  await expect(table.getByRole('row')).toHaveCount(anomalies.length + 1)
  await expect(page.locator('.cost-anomaly')).toHaveCount(anomalies.length)
  const newest = anomalies.at(-1)
  // Of the days to come there is what is expected: from tomorrow on.
  const ahead = { ...range, to: new Date(Date.now() + 5 * 86_400_000).toISOString() }
  await page.goto(`/costs?${new URLSearchParams(ahead)}&interval=day`)
  await expect(page.locator('.cost-band')).toHaveCount(5)
  await expect(page.getByText(/ will probably come to .+ to /)).toBeVisible()
  await page.goBack()
  const line = table.getByRole('row').nth(1)
  await expect(line).toContainText(dollars(newest?.actualInUSDCents ?? ''))
  await line.getByRole('link', { name: /^Why / }).click()
  await expect(page).toHaveURL(new RegExp(`from=${encodeURIComponent(newest?.from ?? '')}`))
  await expect(page.getByRole('table', { name: 'Why it changed' })).toBeVisible()
})

test('has no barriers in either theme and fits a phone', async ({ signedIn: page, gateway }) => {
  await makeBudget(gateway, { name: 'Everything', thresholds: [{ of: 'spent', percent: 80 }] })
  await page.goto('/costs/budgets')
  await expect(row(page, 'Everything')).toBeVisible()
  expect(await violationsInBothThemes(page)).toEqual([])
  await page.getByRole('button', { name: 'Change the budget Everything' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible()
  expect(await violationsInBothThemes(page, { within: '[role="dialog"]' })).toEqual([])
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0)).toBeLessThanOrEqual(390)
})
