import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

const NUMBER = '+4915123454567'

async function makeKey(gateway: Gateway, label: string, permission: string): Promise<string> {
  const body = { label, projectId: randomUUID(), permissions: [permission] }
  const answer = await gateway.fetch('/api/keys', { method: 'POST', body })
  return ((await answer.json()) as { secret: string }).secret
}

async function linesAbout(gateway: Gateway, label: string): Promise<number> {
  const answer = await gateway.fetch(`/api/audit?text=${encodeURIComponent(label)}`)
  return ((await answer.json()) as { events: unknown[] }).events.length
}

const linesOf = (page: Page) => page.getByRole('table', { name: /^Lines of the audit log/ })

test('who did what is found, opened, narrowed, taken along', async ({ signedIn: page, gateway }) => {
  const label = `Watched ${randomUUID().slice(0, 8)}`
  const secret = await makeKey(gateway, label, 'Viewer')
  const headers = { apikey: secret }
  const asked = { query: { toNumber: NUMBER }, columns: ['createdAt', 'status'] }
  await (await gateway.fetch('/api/sms-log/export', { method: 'POST', body: asked, headers })).text()
  await gateway.fetch('/api/keys', { headers, method: 'POST', body: { label: 'No', permissions: ['Viewer'] } })
  // A line may be kept after the answer.
  await expect.poll(() => linesAbout(gateway, label)).toBe(3)

  await page.goto('/settings')
  await page.getByRole('navigation', { name: 'Settings pages' }).getByRole('link', { name: 'Audit log' }).click()
  await page.getByRole('searchbox', { name: /whole number/ }).fill(label)
  const lines = linesOf(page).getByRole('row')
  await expect(lines).toHaveCount(4)
  await expect(page).toHaveURL(/text=Watched/)
  await expect(lines.nth(1)).toContainText('Made a key')
  await expect(lines.nth(1)).toContainText('Refused')
  await expect(lines.nth(2)).toContainText(`${label}API key`)
  await expect(lines.nth(2)).toContainText('+49 ••• ••• 4567')
  await expect(lines.nth(3).getByRole('link', { name: label })).toHaveAttribute('href', '/settings/keys')

  await lines
    .nth(2)
    .getByRole('button', { name: /^Details of/ })
    .click()
  await expect(page.getByText('toNumber equal +49 ••• ••• 4567')).toBeVisible()
  await page.getByRole('button', { name: 'Only what was done to it' }).click()
  await expect(page.getByRole('button', { name: 'Only what was done to it', pressed: true })).toBeVisible()
  await page.getByRole('searchbox').fill(NUMBER)
  await expect(lines).toHaveCount(2)
  await expect(lines.nth(1)).toContainText('Exported')
  await expect(linesOf(page)).not.toContainText('1512345')

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /^CSV/ }).click()
  const file = readFileSync((await (await download).path()) ?? '', 'utf8')
    .trim()
    .split('\r\n')
  expect([file.length, file[0]?.slice(0, 17)]).toEqual([2, 'at,action,outcome'])

  await page.getByRole('button', { name: 'Clear filters' }).first().click()
  await page.getByRole('searchbox').fill('nobody of this name')
  await expect(page.getByRole('heading', { name: 'No line matches' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).last().click()
  await expect(lines.nth(1)).toContainText('Exported')
  await page.getByRole('radio', { name: 'Only mine' }).click()
  await expect(page).toHaveURL(/mine=true/)
  await expect(lines.filter({ hasText: label }).filter({ hasText: 'Refused' })).toHaveCount(0)

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    if (colorScheme === 'light') await lines.nth(1).getByRole('button').click()
    expect(await violations(page)).toEqual([])
  }
})

test('everybody sees their own, on a phone too', async ({ browser, gateway }) => {
  const label = `Own ${randomUUID().slice(0, 8)}`
  const secret = await makeKey(gateway, label, 'Viewer')
  const context = await browser.newContext({ baseURL: gateway.url, viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.request.post('/api/session', { data: { key: secret } })
  await page.goto('/settings/audit')
  await expect(page.getByRole('heading', { name: 'Your activity', level: 2 })).toBeVisible()
  const lines = page.getByRole('list', { name: /^Lines of the audit log/ }).getByRole('listitem')
  await expect(lines).toHaveText([/Signed in/])
  await lines.getByRole('button', { name: /^Details of/ }).click()
  await expect(lines.getByText('127.0.0.1')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(await violations(page)).toEqual([])
  await context.close()
})
