// The rendered reference: it works from our own server alone, in both colours, on a phone, without a sign-in.
import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'

/** Opens the reference; `problems` fills with what leaves the host and what the console complains about. */
async function open(page: Page, url: string): Promise<string[]> {
  const problems: string[] = []
  page.on('request', (request) => {
    const address = request.url()
    if (!address.startsWith(`${url}/`) && !/^(data|blob):/.test(address)) problems.push(address)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto('/api/docs')
  await expect(page.getByRole('heading', { name: 'Tollbook API', level: 1 })).toBeVisible()
  return problems
}

for (const colorScheme of ['light', 'dark'] as const) {
  const tag = colorScheme === 'light' ? ['@long'] : []
  test(`shows an operation and its sample in the ${colorScheme}, from this host alone`, { tag }, async ({
    page,
    gateway,
  }) => {
    await page.emulateMedia({ colorScheme })
    const problems = await open(page, gateway.url)
    await expect(page).toHaveTitle('Tollbook API')
    await expect(page.locator('body')).toHaveClass(new RegExp(`${colorScheme}-mode`))
    await page.getByRole('navigation').getByText('Costs', { exact: true }).click()
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Cost summary HTTP/ })
      .click()
    const operation = page.getByRole('region').filter({ hasText: "/api/cost-summary'" }).last()
    await expect(operation).toContainText("curl --fail-with-body -sS 'http://127.0.0.1:4400/api/cost-summary'")
    await expect(operation).toContainText('$TOLLBOOK_KEY')
    expect(problems).toEqual([])
  })
}

test('is found by keyboard and read on a phone', { tag: '@long' }, async ({ page, gateway }) => {
  const problems = await open(page, gateway.url)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('lookup')
  await expect(
    page
      .getByRole('option')
      .filter({ hasText: /lookup/i })
      .first(),
  ).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/lookup/i)
  await page.setViewportSize({ width: 390, height: 844 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
  expect(problems).toEqual([])
})

test('passes axe in what we control: language, title, colours of text', { tag: '@long' }, async ({ page, gateway }) => {
  await open(page, gateway.url)
  const rules = ['html-has-lang', 'document-title', 'meta-viewport']
  expect(await violations(page, { rules })).toEqual([])
  // The colours are the same in all of its sections.
  const within = 'aside, .introduction-section'
  expect(await violations(page, { within, rules: ['color-contrast'] })).toEqual([])
})
