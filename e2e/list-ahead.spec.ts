// A changed filter asks for its rows in the press itself, before the page is drawn for its new address.
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** Notes the address of the page at each question for rows. */
async function noteAddresses(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const noted: string[] = []
    const ask = window.fetch
    window.fetch = (input, init) => {
      if (String(input instanceof Request ? input.url : input).includes('/get-list')) noted.push(window.location.search)
      return ask(input, init)
    }
    Object.assign(window, { noted })
  })
  // A cast: what the page was given above.
  return () => page.evaluate(() => (window as unknown as { noted: string[] }).noted)
}

test('the rows of a changed order are asked for once, while the address is still the one before', async ({
  signedIn: page,
}) => {
  await page.goto('/sms')
  await expect(page.locator('tr[data-row="0"]')).toBeVisible()
  const addresses = await noteAddresses(page)
  await page.getByRole('columnheader', { name: 'Status', exact: true }).getByRole('button').first().click()
  await expect(page).toHaveURL(/sort=/)
  await expect(page.locator('tr[data-row="0"]')).toBeVisible()
  // A second question would come with the page that is drawn for the new address.
  await page.waitForTimeout(500)
  expect(await addresses()).toEqual([''])
})
