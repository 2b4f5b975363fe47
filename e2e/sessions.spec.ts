// Where one is signed in, and signing in through the organisation's identity provider.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { CLIENT, startTestProvider } from '../src/server/access/oidc/test-provider.ts'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { type Gateway, startGateway } from './gateway.ts'

async function signedInWith(browser: Browser, gateway: Gateway, key: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: gateway.url })
  const page = await context.newPage()
  expect((await page.request.post('/api/session', { data: { key } })).status()).toBe(200)
  return page
}

test('shows where one is signed in, ends one session, and all of them', async ({ browser, gateway }) => {
  const body = { label: 'Two desks', projectId: 'sessions', permissions: ['Viewer'] }
  const { secret } = await (await gateway.fetch('/api/keys', { method: 'POST', body })).json()
  const [page, phone] = [await signedInWith(browser, gateway, secret), await signedInWith(browser, gateway, secret)]
  await page.goto('/settings/sessions')
  const rows = page.getByRole('table', { name: 'Your sessions' }).getByRole('row')
  await expect(rows).toHaveCount(3)
  await expect(rows.filter({ hasText: 'This session' })).toContainText('127.0.0.1')
  await expect(rows.filter({ hasText: 'This session' }).getByRole('button')).toHaveCount(0)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await violations(page)).toEqual([])
  }
  await page.setViewportSize({ width: 390, height: 844 })
  const items = page.getByRole('list', { name: 'Your sessions' }).getByRole('listitem')
  await expect(items).toHaveCount(2)
  await items.getByRole('button', { name: /^End the session of/ }).click()
  await expect(page.getByRole('status').filter({ hasText: 'has ended' })).toBeVisible()
  await expect(items).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'End all others' })).toHaveAccessibleDescription(/here alone/)
  await phone.goto('/settings')
  await expect(phone.getByRole('heading', { name: 'Sign in' })).toBeVisible()

  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  const dialog = page.getByRole('dialog', { name: 'Sign out everywhere?' })
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await Promise.all([page.context().close(), phone.context().close()])
})

test('shows the owner everybody’s sessions', async ({ browser, signedIn: page, gateway }) => {
  const body = { label: 'Watched desk', projectId: 'sessions', permissions: ['Viewer'] }
  const { secret } = await (await gateway.fetch('/api/keys', { method: 'POST', body })).json()
  const desk = await signedInWith(browser, gateway, secret)
  await page.goto('/settings/sessions')
  await page.getByRole('radio', { name: 'Everybody’s' }).check()
  await expect(page).toHaveURL(/all=true/)
  const row = page.getByRole('row').filter({ hasText: 'Watched desk' })
  await row.getByRole('button', { name: /^End the session/ }).click()
  await expect(row).toHaveCount(0)
  await desk.goto('/settings')
  await expect(desk.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await desk.context().close()
})

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

test('leads through the provider to the page that was asked for', async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'tollbook-oidc-e2e-'))
  const roles = [{ claim: 'groups', equals: 'desk', permissions: ['Viewer'], projects: 'all' }]
  writeFileSync(join(folder, 'roles.json'), JSON.stringify({ oidc: { roles } }))
  const port = await freePort()
  const gateway = await startGateway({
    demoRows: 0,
    env: {
      TOLLBOOK_CONFIG: join(folder, 'roles.json'),
      TOLLBOOK_OIDC_ISSUER: `http://127.0.0.1:${port}`,
      TOLLBOOK_OIDC_CLIENT_ID: CLIENT.id,
      TOLLBOOK_OIDC_CLIENT_SECRET: CLIENT.secret,
      TOLLBOOK_OIDC_SCOPES: 'openid profile groups',
      TOLLBOOK_OIDC_LABEL: 'Acme account',
    },
  })
  const people = { anna: { name: 'Anna Weber', groups: ['desk'] }, guest: { name: 'Guest', groups: [] } }
  const context = await browser.newContext({ baseURL: gateway.url })
  const page = await context.newPage()
  const button = page.getByRole('link', { name: 'Sign in with Acme account' })

  await page.goto('/settings?from=a-link')
  await button.click()
  await expect(page.getByRole('alert')).toContainText('does not answer')
  const provider = await startTestProvider(people, [`${gateway.url}/api/session/oidc/callback`], port)
  await button.click()
  await page.getByRole('link', { name: 'guest' }).click()
  await expect(page.getByRole('alert')).toContainText('Ask whoever runs Tollbook for a role')
  expect(await violations(page)).toEqual([])
  // The provider would remember the guest.
  await context.clearCookies()
  await button.click()
  await page.getByRole('link', { name: 'anna' }).click()
  await expect(page.getByText('Anna Weber · User of your organisation')).toBeVisible()
  expect(page.url()).toBe(`${gateway.url}/settings?from=a-link`)

  await context.close()
  await Promise.all([gateway.stop(), provider.close()])
  rmSync(folder, { recursive: true })
})
