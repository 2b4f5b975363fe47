// Somebody is found from every page: by typing, from what was found before, and from wherever they are named.
import type { Page } from '@playwright/test'
import type { Story } from '#contract/routes/story.ts'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

const search = (page: Page) => page.getByRole('combobox', { name: 'Find a contact' })
const options = (page: Page) => page.getByRole('listbox', { name: 'What could be meant' }).getByRole('option')
const chosen = (page: Page) => page.getByRole('option', { selected: true })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** The most frequent value of a field, but for none. */
async function mostFrequent(gateway: Gateway, resource: string, field: string): Promise<string> {
  const answer = await gateway.fetch(`/api/${resource}/values`, { method: 'POST', body: { field, limit: 2 } })
  const { values } = (await answer.json()) as { values: { id: string | null }[] }
  return values.find(({ id }) => id !== null)?.id ?? ''
}

/** Digits at the end of a number, as they are shown: in any groups. */
const ending = (number: string) => new RegExp(`${[...number.slice(-4)].join('\\s?')}`)

test('somebody is found by the end of a number, and found again, by keys alone', async ({
  signedIn: page,
  gateway,
}) => {
  const number = await mostFrequent(gateway, 'whatsapp-log', 'toNumber')
  await page.goto('/costs')
  await expect(heading(page)).toBeVisible()
  await page.keyboard.press('/')
  await expect(search(page)).toBeFocused()
  await expect(search(page)).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.type(number.slice(-6))
  const met = options(page)
    .filter({ hasText: ending(number) })
    .first()
  await expect(met).toContainText(/\d entr(y|ies)/)
  await expect(met.locator('mark')).toHaveText(ending(number))
  await expect(options(page).last()).toHaveText(`Look up “${number.slice(-6)}”`)

  // The arrows go round: past the last option is the text itself.
  await expect(chosen(page)).toHaveCount(0)
  await page.keyboard.press('ArrowUp')
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Home')
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
  const id = await chosen(page).getAttribute('id')
  await expect(search(page)).toHaveAttribute('aria-activedescendant', id ?? '')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/lookup\?number=/)
  await expect(heading(page)).toContainText(ending(number))
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible()

  await page.goBack()
  await expect(page).toHaveURL(/\/costs$/)
  await page.keyboard.press('/')
  await expect(options(page).first()).toContainText(ending(number))
  await expect(page.getByText('Looked up before')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(options(page)).toHaveCount(0)
  await expect(search(page)).toBeFocused()

  await search(page).fill('99999999999')
  await expect(page.getByText('No contact is known by that.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/number=99999999999$/)
})

test('lines that are pasted stay apart, and a failure to suggest is said', async ({ signedIn: page }) => {
  await page.route('**/api/lookup/suggest?*', (route) => route.fulfill({ status: 503, body: '{}' }))
  await page.goto('/settings')
  await search(page).evaluate((field) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', '+49 1512 3454567\r\n+1 555 123 4567\n')
    field.focus()
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(search(page)).toHaveValue('+49 1512 3454567, +1 555 123 4567')
  await expect(page.getByText('No suggestions just now. Enter looks it up all the same.')).toBeVisible()
  await options(page).last().click()
  await expect(page).toHaveURL(/number=%2B49\+1512\+3454567%2C\+%2B1\+555\+123\+4567$/)
})

test('the palette knows contacts, too', async ({ signedIn: page, gateway }) => {
  const number = await mostFrequent(gateway, 'sms-log', 'toNumber')
  await page.goto('/settings')
  await expect(heading(page)).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Go to, or do' }).fill(number.slice(-4))
  await page
    .getByRole('option', { name: /entr(y|ies)/ })
    .filter({ hasText: ending(number) })
    .first()
    .click()
  await expect(heading(page)).toContainText(ending(number))
})

test('a row leads to its contact by the pointer, by a key and from its drawer', async ({ signedIn: page }) => {
  await page.goto('/sms')
  const row = page.locator('tr[data-row="2"]')
  const contact = row.locator('td[data-part="contact"]')
  // Rows are there before the numbering plans, by which numbers are grouped here and on the pages that follow.
  await expect(contact).toContainText(/\+\d+ \d/)
  const number = (await contact.textContent())?.slice(-4) ?? ''
  const sign = page.getByRole('grid').getByRole('link', { name: /^Everything sent to and received from/ })
  await expect(sign).toHaveCount(0)
  await row.hover()
  await expect(sign).toHaveCount(1)
  await sign.click()
  await expect(page).toHaveURL(/\/lookup\?number=/)
  await expect(heading(page)).toContainText(number)

  await page.goBack()
  await row.locator('td[data-part="status"]').click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.locator('header a[href^="/lookup?number="]')).toContainText(number)
  await page.keyboard.press('Escape')
  await expect(row).toBeFocused()
  await page.keyboard.press('c')
  await expect(page).toHaveURL(/\/lookup\?number=/)
  await expect(heading(page)).toContainText(number)
})

test('stories, costs and the overview lead to contacts, a user by name', async ({ signedIn: page, gateway }) => {
  const incident = await mostFrequent(gateway, 'call-log', 'incident')
  const answer = await gateway.fetch(`/api/story?kind=incident&id=${incident}`)
  // The route's own schema describes what the gateway answers.
  const { people } = (await answer.json()) as Story
  const { id, label } = people[0]?.user ?? { id: '', label: '' }
  await page.goto(`/story/incident/${incident}`)
  const steps = page.getByRole('region', { name: 'Step by step' })
  await expect(steps.locator('a[href^="/lookup?number=%2B"]').first()).toBeVisible()
  const contact = { name: `Everything sent to and received from ${label}` }
  await expect(steps.getByRole('link', contact).first()).toBeVisible()

  await page.goto(`/story/user/${id}?range=all`)
  await page.getByRole('main').getByText(contact.name, { exact: true }).click()
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible()
  await expect(page.getByText(label ?? '').first()).toBeVisible()

  await page.goto('/costs?range=last12mo&by=toNumber')
  const line = page.getByRole('table').getByRole('link', { name: /^Everything sent to and received from/ })
  await expect(line.first()).toHaveAttribute('href', /^\/lookup\?number=%2B/)

  await page.goto('/')
  const failure = page.getByRole('region', { name: 'Latest failures' }).getByRole('listitem').first()
  await failure.locator('a[href^="/lookup?number="]').click()
  await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible()
})

test('has no barriers while it is open, wide in the light and narrow in the dark', async ({
  signedIn: page,
  gateway,
}) => {
  const number = await mostFrequent(gateway, 'sms-log', 'toNumber')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/settings')
  for (const { colorScheme, width } of [
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 390 },
  ] as const) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 844 })
    await search(page).fill('')
    await search(page).fill(number.slice(-4))
    await expect(options(page).nth(1)).toBeVisible()
    await page.keyboard.press('ArrowDown')
    expect(await violations(page)).toEqual([])
    const box = await page.getByRole('listbox').boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})
