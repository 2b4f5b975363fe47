// The look for barriers finds one where there is one.
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'

test('axe sees what is wrong, where it is told to look', async ({ signedIn: page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p id="pale"><img src="data:,">pale</p>')
    document.querySelector('#pale')?.setAttribute('style', 'color: #ccc; background: #fff')
  })
  const found = await violations(page)
  expect(found.map((each) => each.split(':')[0])).toEqual(expect.arrayContaining(['color-contrast', 'image-alt']))
  expect(await violations(page, { within: '#pale', rules: ['color-contrast'] })).toHaveLength(1)
  expect(await violations(page, { without: '#pale' })).toEqual([])
})
