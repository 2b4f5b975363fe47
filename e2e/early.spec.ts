// What a page asks before its code has come: once, and not for nobody.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { OWNER_KEY } from './gateway.ts'

/** Notes what is asked of the gateway from now on. */
function watchAsked(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname === '/api/session' || pathname.endsWith('/get-list')) asked.push(pathname)
  })
  return asked
}

for (const path of ['/sms', '/sms?range=last7d&sort=status', '/sms?cols=status&status.not=Nothing&nonsense=1']) {
  test(`${path} asks once who is there and once for its rows`, async ({ signedIn: page }) => {
    const asked = watchAsked(page)
    await page.goto(path)
    await expect(page.locator('tr[data-row="0"]')).toBeVisible()
    // A second question would come with the page's own code, soon after the rows if not before.
    await page.waitForTimeout(500)
    expect(asked.toSorted()).toEqual(['/api/session', '/api/sms-log/get-list'])
  })
}

test('nobody is asked for rows who is not signed in', async ({ page }) => {
  const asked = watchAsked(page)
  await page.goto('/sms')
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  expect(asked).toEqual(['/api/session'])
})

test('a sign-in link asks for rows when it has led in', async ({ page, gateway }) => {
  const asked = watchAsked(page)
  const refused: string[] = []
  page.on('response', (response) => {
    if (response.status() === 401) refused.push(response.url())
  })
  await page.goto(`${gateway.url}/sms#key=${OWNER_KEY}`)
  await expect(page.locator('tr[data-row="0"]')).toBeVisible()
  expect(asked.filter((path) => path.endsWith('/get-list'))).toHaveLength(1)
  expect(refused).toEqual([])
})
