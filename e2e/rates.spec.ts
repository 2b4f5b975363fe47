// Rate cards in the console: copied, edited, imported, saved, brought back and put in use.
import { expect as base, type Locator, type Page } from '@playwright/test'
import { violationsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

interface Card {
  readonly id: string
  readonly version: number
}

const rate = (country: string | null, priceInUSDCents: string) => ({
  ...{ channel: 'sms', from: '2026-01-01', country, prefix: null, category: null, unit: 'segment' },
  ...{ priceInUSDCents, chargesFailed: false, note: '' },
})

async function makeCard(gateway: Gateway, name: string, rates: readonly object[]): Promise<Card> {
  const answer = await gateway.fetch('/api/rate-cards', { method: 'POST', body: { name, rates } })
  base(answer.status).toBe(200)
  return ((await answer.json()) as { card: Card }).card
}

async function putInUse(gateway: Gateway, cardId: string | null): Promise<void> {
  base((await gateway.fetch('/api/rate-cards/use', { method: 'POST', body: { cardId } })).status).toBe(200)
}

const cell = (page: Page, column: string, number: number): Locator =>
  page.getByLabel(`${column} of rate ${number}`, { exact: true })

async function open(page: Page, { id }: Card): Promise<void> {
  await page.goto(`/settings/rates/${id}`)
  await expect(page.getByRole('button', { name: 'Save version' })).toBeVisible()
}

test.afterAll(({ gateway }) => putInUse(gateway, null))

test('the sample in use says what it is, and is copied to be changed', async ({ signedIn: page, gateway }) => {
  const { cards } = await (await gateway.fetch('/api/rate-cards')).json()
  await putInUse(gateway, cards.find(({ isSample }: { isSample: boolean }) => isSample).id)
  await page.goto('/settings')
  await page.getByRole('navigation', { name: 'Settings pages' }).getByRole('link', { name: 'Rate cards' }).click()
  await expect(page.getByText('which is a sample and nobody’s contract')).toBeVisible()
  await page.getByRole('link', { name: 'Sample prices' }).click()
  await expect(page.getByText('These are sample prices')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save version' })).toHaveCount(0)
  await page.getByRole('searchbox', { name: 'Find rates' }).fill('germany sms')
  const row = page.getByRole('row').filter({ hasText: 'Germany' })
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('$0.0992')

  await page.getByRole('button', { name: 'Copy' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Our contract')
  await page.getByRole('button', { name: 'Make the copy' }).click()
  await expect(page.getByRole('heading', { name: 'Our contract' })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Find rates' }).fill('germany sms')
  await expect(page.getByText(/^1 of \d+ rates$/)).toBeVisible()
  const price = page.getByLabel(/^Price, US\$ of rate/)
  await expect(price).toHaveValue('0.0992')
  await price.fill('0.085')
  await page.getByLabel('What the change is for').fill('New contract')
  await page.getByRole('button', { name: 'Save version' }).click()
  await expect(page.getByText('Saved as version 2.')).toBeVisible()
  await expect(page.getByText(/Version 2 by Owner.*New contract/)).toBeVisible()
})

test('a rate is added, duplicated and removed by keyboard, and what is wrong is said where it is', async ({
  signedIn: page,
  gateway,
}) => {
  const card = await makeCard(gateway, 'By keyboard', [rate('DE', '7.9')])
  await open(page, card)
  await cell(page, 'Price, US$', 1).focus()
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Country', 2)).toBeFocused()
  await page.keyboard.type('France')
  await page.getByRole('button', { name: 'Save version' }).click()
  await expect(page.getByText('1 rate needs correction before it can be saved.')).toBeVisible()
  await expect(cell(page, 'Price, US$', 2)).toHaveAccessibleDescription(/an amount in US dollars/)
  await cell(page, 'Price, US$', 2).fill('0,081')
  await page.getByRole('button', { name: 'Duplicate rate 2' }).press('Enter')
  await expect(cell(page, 'Price, US$', 3)).toBeFocused()
  await page.getByRole('button', { name: 'Save version' }).click()
  await expect(page.getByText('Rate 2 is for the same entries from the same day.')).toBeVisible()
  await page.getByRole('button', { name: 'Remove rate 3' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Remove rate 2' })).toBeFocused()
  await page.getByRole('button', { name: 'Save version' }).click()
  await expect(page.getByText('Saved as version 2.')).toBeVisible()
  const saved = await (await gateway.fetch(`/api/rate-cards/${card.id}`)).json()
  base(saved.card.rates).toEqual([rate('DE', '7.9'), rate('FR', '8.1')])
})

test('what is not saved is kept, also when somebody else saves first', async ({ signedIn: page, gateway }) => {
  const card = await makeCard(gateway, 'Kept', [rate('DE', '7.9')])
  await open(page, card)
  await cell(page, 'Price, US$', 1).fill('0.09')
  await page.getByRole('link', { name: 'API keys' }).click()
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(cell(page, 'Price, US$', 1)).toHaveValue('0.09')

  await gateway.fetch(`/api/rate-cards/${card.id}`, { method: 'PATCH', body: { version: 1, note: 'Theirs' } })
  await page.getByRole('button', { name: 'Save version' }).click()
  await expect(page.getByText('Somebody else has saved version 2 meanwhile.')).toBeVisible()
  await expect(cell(page, 'Price, US$', 1)).toHaveValue('0.09')
  await page.getByRole('button', { name: 'Save mine over version 2' }).click()
  await expect(page.getByText('Saved as version 3.')).toBeVisible()

  await page.getByRole('button', { name: 'History' }).click()
  await page.getByRole('button', { name: 'Restore version 1' }).click()
  await expect(page.getByText(/^Version 4 by Owner/)).toBeVisible()
  await expect(cell(page, 'Price, US$', 1)).toHaveValue('0.079')
})

test('a page with something unsaved is left by a yes alone, also by Back', async ({ signedIn: page, gateway }) => {
  const { id } = await makeCard(gateway, 'Left', [rate('DE', '7.9')])
  await page.goto('/settings/rates')
  await page.getByRole('link', { name: 'Left', exact: true }).click()
  const price = cell(page, 'Price, US$', 1)
  const dialog = page.getByRole('dialog', { name: 'Leave without saving?' })
  const go = (steps: number) => page.evaluate((by) => history.go(by), steps)
  await price.fill('0.09')
  await go(-1)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(page).toHaveURL(new RegExp(`/settings/rates/${id}$`))
  await expect(price).toHaveValue('0.09')

  await go(-1)
  await dialog.getByRole('button', { name: 'Leave and lose them' }).click()
  await expect(page).toHaveURL(/\/settings\/rates$/)
  await go(1)
  await expect(price).toHaveValue('0.079')
  await expect(dialog).toHaveCount(0)
  await price.fill('0.09')
  await page.getByRole('link', { name: 'API keys' }).click()
  await dialog.getByRole('button', { name: 'Leave and lose them' }).click()
  await expect(page).toHaveURL(/\/settings\/keys$/)
})

test('a price list is imported with a preview that names every bad line', async ({ signedIn: page, gateway }) => {
  await open(page, await makeCard(gateway, 'Imported', [rate('DE', '7.9'), rate('FR', '8.1')]))
  await page.getByRole('button', { name: 'Import CSV' }).click()
  const panel = page.getByRole('dialog', { name: 'Import rates' })
  const lines = [
    'channel;from;country;price_usd',
    'sms;2026-01-01;DE;0,085',
    'sms;2026-01-01;IT;0,09',
    'fax;2026-01-01;;1',
  ]
  await panel.getByLabel('A file').setInputFiles({
    name: 'prices.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`),
  })
  const preview = panel.getByRole('region', { name: 'What it would do' })
  await expect(preview).toContainText('Line 4: Channel: there is none of this name.')
  await expect(preview).toContainText('SMS to Italy, from 1 Jan 2026: $0.09 a segment')
  await expect(preview).toContainText('(now $0.079 a segment)')
  await panel.getByRole('radio', { name: 'Are removed' }).check()
  await expect(preview).toContainText('Removes 1 rate')
  await panel.getByRole('button', { name: 'Take 2 rates' }).click()
  await expect(cell(page, 'Country', 2)).toHaveValue('Italy')
  await expect(page.getByText('Changes are not saved yet.')).toBeVisible()
})

test('a card of five thousand rates shows those in sight and finds the others', async ({ signedIn: page, gateway }) => {
  const rates = Array.from({ length: 5000 }, (_none, n) => ({ ...rate(null, '1'), prefix: String(100_000 + n) }))
  await open(page, await makeCard(gateway, 'Many', rates))
  await expect(page.getByText('5,000 rates', { exact: true })).toBeVisible()
  base(await page.getByRole('row').count()).toBeLessThan(80)
  await page.getByRole('searchbox', { name: 'Find rates' }).fill('+104321')
  await expect(cell(page, 'Prefix', 4322)).toHaveValue('104321')
  await expect(page.getByText('1 of 5,000 rates')).toBeVisible()
})

test('putting a card in use is asked for, and only the owner key may', async ({ signedIn: page, gateway, browser }) => {
  const card = await makeCard(gateway, 'Chosen', [rate('DE', '7.9')])
  await open(page, card)
  await page.getByRole('button', { name: 'Put in use' }).click()
  const dialog = page.getByRole('dialog', { name: 'Put “Chosen” in use?' })
  await expect(dialog).toContainText('Estimates of all time change at once')
  await dialog.getByRole('button', { name: 'Put in use' }).click()
  await expect(page.getByText('In use', { exact: true })).toBeVisible()

  const { projects } = await (await gateway.fetch('/api/status')).json()
  const body = { label: 'Reader', projectId: projects[0].id, permissions: ['Viewer'] }
  const { secret } = await (await gateway.fetch('/api/keys', { method: 'POST', body })).json()
  const theirs = await (await browser.newContext({ baseURL: gateway.url })).newPage()
  await theirs.goto(`/#key=${secret}`)
  await expect(theirs.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await theirs.goto(`/settings/rates/${card.id}`)
  await expect(theirs.getByText('only the owner key changes them').first()).toBeVisible()
  await expect(theirs.getByRole('row').filter({ hasText: 'Germany' })).toContainText('$0.079')
  await expect(theirs.getByRole('button', { name: 'Use no card' })).toHaveAttribute('aria-disabled', 'true')
  await theirs.context().close()
})

test('is accessible in both themes', async ({ signedIn: page, gateway }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/settings/rates')
  await expect(page.getByRole('link', { name: 'Sample prices' })).toBeVisible()
  base(await violationsInBothThemes(page)).toEqual([])
  await open(page, await makeCard(gateway, 'Seen', [rate('DE', '7.9')]))
  await page.getByRole('button', { name: 'Add rate' }).click()
  await page.getByRole('button', { name: 'Save version' }).click()
  await expect(page.getByText('needs correction')).toBeVisible()
  base(await violationsInBothThemes(page)).toEqual([])
})
