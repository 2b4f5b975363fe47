// Getting in and out, and what a browser remembers.
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { OWNER_KEY } from './gateway.ts'

test.describe('signing in', () => {
  test('shows nothing without a cookie, names a wrong key, and opens the page that was asked for', async ({ page }) => {
    await page.goto('/settings')
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    const key = page.getByRole('textbox', { name: 'Owner key' })
    await key.fill('not-the-key')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^That key is not right/)).toBeVisible()
    await key.fill(OWNER_KEY)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  })

  test('takes the key of a link out of the address', async ({ page, gateway }) => {
    await page.goto(`/settings#key=${OWNER_KEY}`)
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    expect(page.url()).toBe(`${gateway.url}/settings`)
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  })

  test('says that a link is out of date', async ({ page, gateway }) => {
    await page.goto('/#key=an-old-key')
    await expect(page.getByText(/^The sign-in link no longer works/)).toBeVisible()
    expect(page.url()).toBe(`${gateway.url}/`)
  })

  test('ends with signing out, also for the address', async ({ signedIn: page }) => {
    await page.goto('/settings')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await page.goto('/sources')
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  })
})

test.describe('settings', () => {
  test.beforeEach(({ signedIn: page }) => page.goto('/settings').then(() => undefined))

  test('switches to Russian and stays there', async ({ page }) => {
    await page.getByRole('radio', { name: 'Русский' }).check()
    await expect(page.getByRole('heading', { name: 'Настройки', level: 1 })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Настройки', level: 1 })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
    await page.getByRole('radio', { name: 'English' }).check()
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  })

  test('keeps the zone, the colours and the row height', async ({ page }) => {
    const zone = page.getByRole('combobox', { name: 'Another time zone' })
    await zone.fill('Tokyo')
    await page.getByRole('option', { name: 'Asia/Tokyo' }).click()
    await page.getByRole('radio', { name: 'Dark' }).check()
    await page.getByRole('radio', { name: 'Compact' }).check()
    await page.reload()
    await expect(zone).toHaveValue('Asia/Tokyo')
    await expect(page.getByRole('radio', { name: 'Compact' })).toBeChecked()
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
    await page.getByRole('button', { name: 'This browser: Europe/Berlin' }).click()
    await expect(zone).toHaveValue('Europe/Berlin')
  })

  test('gives a command that works', async ({ page, gateway }) => {
    const command = (await page.getByText(/^curl -X POST/).textContent()) ?? ''
    const [, path, body] = /'http:\/\/[^/]+(\/[^']+)'[\s\S]*-d '([^']+)'/.exec(command) ?? []
    const answer = await gateway.fetch(path ?? '', { method: 'POST', body: body ?? '' })
    const { data } = (await answer.json()) as { data: object[] }
    expect(data).toHaveLength(10)
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`passes axe in the ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('/settings')
    await page.getByRole('textbox', { name: 'Owner key' }).fill('wrong')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^That key is not right/)).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.goto(`/settings#key=${OWNER_KEY}`)
    await page.reload()
    await expect(page.getByRole('heading', { name: 'API access' })).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}
