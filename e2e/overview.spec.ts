// What a person sees first in the morning.
import type { Page } from '@playwright/test'
import { channels } from '#contract/channels/index.ts'
import { violations, violationsInBothThemes } from './axe.ts'
import { expect, signIn, test } from './fixtures.ts'
import { startGateway } from './gateway.ts'

const ledger = (page: Page) => page.getByRole('table', { name: /^Channels/ })

test('each channel has its figures of the last thirty days, and they lead to their rows', async ({
  signedIn: page,
  gateway,
}) => {
  await page.goto('/')
  for (const channel of channels) {
    const line = ledger(page)
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: channel.label, exact: true }) })
    const link = line.getByRole('link').nth(1)
    const shown = Number((await link.textContent())?.replaceAll(',', ''))
    const query = await link.getAttribute('href')
    expect(query).toBe(`${channel.path}?range=last30d`)
    // Thirty whole days of Berlin: from the midnight twenty-nine days ago.
    const { from, to } = await page.evaluate(() => {
      const today = new Date()
      today.setHours(0, 0, 0, 0)
      const at = (days: number) => new Date(today.getFullYear(), today.getMonth(), today.getDate() + days).toISOString()
      return { from: at(-29), to: at(1) }
    })
    const counted = await gateway.fetch(`/api/${channel.resource}/count`, {
      method: 'POST',
      body: { query: { [channel.time]: { _type: 'InBetween', startValue: from, endValue: to } } },
    })
    expect(await counted.json()).toEqual({ count: shown })
  }
})

test('a pasted number is looked up', async ({ signedIn: page }) => {
  await page.goto('/')
  await page.getByLabel('Everything to and from one number').fill('+1 (555) 123-4567')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/lookup\?number=%2B1\+%28555%29\+123-4567/)
})

test('a failure opens its entry', async ({ signedIn: page }) => {
  await page.goto('/')
  const failure = page.getByRole('region', { name: 'Latest failures' }).getByRole('link').first()
  const href = await failure.getAttribute('href')
  await failure.click()
  await expect(page).toHaveURL(new RegExp(`${href}$`))
  expect(channels.some(({ path }) => href?.startsWith(`${path}/`))).toBe(true)
})

test('the month and its causes lead to the costs', async ({ signedIn: page }) => {
  await page.goto('/')
  const causes = page.getByRole('region', { name: /incidents this month/ })
  const cause = causes.getByRole('listitem').last().getByRole('link')
  const amount = /\$[\d,.]+/.exec((await cause.textContent()) ?? '')?.[0] ?? ''
  await cause.click()
  await expect(page).toHaveURL(/\/costs\?range=thisMonth&incident/)
  await expect(page.getByRole('region', { name: 'Key figures' })).toContainText(amount)
  await page.goto('/')
  await page.getByText('Cost this month so far').locator('..').getByRole('link').click()
  await expect(page).toHaveURL(/\/costs\?range=thisMonth$/)
})

test('an empty store teaches how to fill it', async ({ page }) => {
  const empty = await startGateway({ demoRows: 0 })
  try {
    await signIn(page, empty)
    await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
    await expect(page.getByText(`${empty.url}/api/import?channel=`)).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.goto(`${empty.url}/costs`)
    await expect(
      page
        .getByRole('heading', { name: 'No entries in this range' })
        .or(page.getByRole('heading', { name: 'Nothing to add up yet' })),
    ).toBeVisible()
  } finally {
    await empty.stop()
  }
})

test('has no barriers in either theme', async ({ signedIn: page }) => {
  await page.goto('/')
  await expect(ledger(page)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Latest failures' }).getByRole('listitem').first()).toBeVisible()
  expect(await violationsInBothThemes(page)).toEqual([])
})

test('fits a phone', async ({ signedIn: page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await expect(ledger(page)).toBeVisible()
  expect(await page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0)).toBeLessThanOrEqual(390)
})
