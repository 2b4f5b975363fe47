// The look for barriers finds one where there is one.
import type { Page } from '@playwright/test'
import { violations, violationsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'

test('axe sees what is wrong, where it is told to look', async ({ signedIn: page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.evaluate(() => {
    const pale = Object.assign(document.createElement('p'), { id: 'pale', textContent: 'pale' })
    pale.append(Object.assign(document.createElement('img'), { src: 'data:,' }))
    Object.assign(pale.style, { color: '#ccc', background: '#fff' })
    document.querySelector('main')?.append(pale)
  })
  const found = await violations(page)
  expect(found.map((each) => each.split(':')[0])).toEqual(expect.arrayContaining(['color-contrast', 'image-alt']))
  expect(await violations(page, { within: '#pale', rules: ['color-contrast'] })).toHaveLength(1)
  expect(await violations(page, { without: '#pale' })).toEqual([])

  // Pale in one theme each, on the colour that the page has there.
  const paint = (color: string) =>
    page.evaluate((given) => {
      Object.assign(document.querySelector<HTMLElement>('#pale')?.style ?? {}, { color: given, background: 'none' })
    }, color)
  await paint('#ccc')
  expect(await rulesBroken(page)).toEqual(['light, color-contrast', 'light, image-alt'])
  await paint('#333')
  expect(await rulesBroken(page)).toEqual(['dark, color-contrast', 'light, image-alt'])
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light')
})

async function rulesBroken(page: Page): Promise<(string | undefined)[]> {
  const found = await violationsInBothThemes(page, { within: '#pale' })
  return found.map((each) => each.split(':')[0]).toSorted()
}
