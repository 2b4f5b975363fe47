// Into the console of a gateway, and from log to log, by the shortest way: where that is not what is tried.
import { expect, type Page } from '@playwright/test'
import type { Channel } from '#contract/channels/index.ts'
import { type Gateway, OWNER_KEY } from './gateway.ts'

/** Signs in without the page that a sign-in link opens: the test goes to one of its own. */
export async function enter(page: Page, { url }: Gateway): Promise<void> {
  const answer = await page.request.post(`${url}/api/session`, { data: { key: OWNER_KEY } })
  expect(answer.status()).toBe(200)
}

/** The log of a channel with its newest entries: the first is loaded, the others come within the page, by their links,
 * for half the time. */
export async function toLog(page: Page, channel: Channel): Promise<void> {
  const links = page.getByRole('navigation', { name: 'Main' })
  if (page.url() === 'about:blank') await page.goto(channel.path)
  else await links.getByRole('link', { name: channel.label, exact: true }).click()
  await expect(page.locator('tr[data-row="0"]').locator(`a[href^="${channel.path}/"]`).first()).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(channel.path)
}
