// A page that throws: the frame stands, and the way to another page is open.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const code = '**/assets/CostsPage-*.js'

const place = (page: Page, name: string) =>
  page.getByRole('navigation').first().getByRole('link', { name, exact: true })

test('a page that throws says so, and a link leads to the next', async ({ signedIn: page }) => {
  const body = 'throw new Error("Nothing to stand on")'
  await page.route(code, (route) => route.fulfill({ contentType: 'text/javascript', body }))
  await page.goto('/sms')
  await place(page, 'Costs').click()
  const alert = page.getByRole('main').getByText('Nothing to stand on')
  await expect(alert).toBeVisible()
  await expect(page.getByText('This page broke')).toBeVisible()
  await place(page, 'Lookup').click()
  await expect(page.getByRole('heading', { name: 'Lookup', level: 1 })).toBeVisible()
  await expect(alert).toBeHidden()
  // It is no better than before for whoever comes back.
  await page.goBack()
  await expect(alert).toBeVisible()
})

test('a page whose code is gone from the server asks to be loaded anew', async ({ signedIn: page }) => {
  await page.route(code, (route) => route.fulfill({ status: 404 }))
  await page.goto('/sms')
  await place(page, 'Costs').click()
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible()
  await page.unroute(code)
  await page.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('heading', { name: 'Costs', level: 1 })).toBeVisible()
})
