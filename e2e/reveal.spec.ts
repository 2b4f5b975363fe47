// Somebody who sees personal data masked has one entry and one contact revealed, with a reason, and masked again.
import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

const PROJECT = '8a8a8a8a-0000-4000-8000-000000000000'
const NUMBER = '+4915129988877'
const MASKED = '+49 ••• ••• 8877'
const TEXT = 'Your one-time code is on its way'

const id = (n: number) => `8a8a8a8a-0000-4000-8000-${String(n).padStart(12, '0')}`
const row = (n: number, changes: object = {}) => ({
  ...{ _id: id(n), createdAt: `2026-05-0${n}T10:00:00.000Z`, projectId: PROJECT, project: { _id: PROJECT } },
  ...{ fromNumber: '+15550001111', toNumber: NUMBER, status: 'Delivered', smsText: TEXT, smsCostInUSDCents: 1 },
  ...{ user: { _id: id(90), name: 'Greta Sommer' }, ...changes },
})

test.beforeAll(async ({ gateway }) => {
  const body = [row(1), row(2, { smsText: 'And another one' })].map((each) => JSON.stringify(each)).join('\n')
  const headers = { 'content-type': 'application/x-ndjson' }
  const report = await (await gateway.fetch('/api/import?channel=sms', { method: 'POST', body, headers })).json()
  expect(report).toMatchObject({ accepted: 2 })
})

/** Signs in with a key that sees masked data and has these rights; answers its secret. */
async function signInMasked(page: Page, gateway: Gateway, rights: string[]): Promise<string> {
  const body = { label: 'Support', projectId: PROJECT, permissions: ['Viewer'], masked: true, rights }
  const { secret } = await (await gateway.fetch('/api/keys', { method: 'POST', body })).json()
  expect((await page.request.post('/api/session', { data: { key: secret } })).status()).toBe(200)
  return secret
}

const until = (page: Page) => page.getByText(/^Revealed until \d\d:\d\d$/)
const begin = (page: Page) => page.getByRole('button', { name: 'Reveal…' })
const again = (page: Page) => page.getByRole('button', { name: 'Mask again' })

test('an entry is revealed in its drawer, and masked again', async ({ page, gateway }) => {
  await signInMasked(page, gateway, ['reveal'])
  await page.goto(`/sms/${id(1)}`)
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText(MASKED).first()).toBeVisible()
  await begin(page).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Reveal this entry' })
  await expect(dialog.getByText('for 10 minutes')).toBeVisible()
  await expect(dialog.getByLabel('Reason')).toBeFocused()
  await expect(dialog.getByRole('button', { name: 'Reveal', exact: true })).toBeDisabled()
  expect(await violations(page, { within: '[role=dialog][aria-modal=true]' })).toEqual([])
  // The way out of the dialog leaves the drawer where it is.
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(begin(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await dialog.getByLabel('Reason').fill('The customer asks whether the code came')
  await dialog.getByLabel('Ticket').fill('HELP-4711')
  await page.keyboard.press('Enter')
  await expect(drawer.getByText(TEXT)).toBeVisible()
  await expect(until(page)).toBeVisible()
  await expect(drawer.getByText('(10 min)')).toBeVisible()
  await expect(again(page)).toBeFocused()
  expect(await violations(page, { within: '[role=dialog]' })).toEqual([])
  await page.keyboard.press('Enter')
  await expect(begin(page)).toBeFocused()
  await expect(drawer.getByText(TEXT)).toHaveCount(0)
  const { events } = await (await gateway.fetch('/api/audit?actions=reveal,reveal-end&text=HELP-4711')).json()
  expect(events).toMatchObject([{ ticket: 'HELP-4711', subject: { kind: 'entry', label: MASKED } }])
})

test('a contact is revealed with all its entries, and masked by itself at the end', async ({ page, gateway }) => {
  await page.clock.install()
  const apikey = await signInMasked(page, gateway, ['reveal'])
  await page.goto(`/lookup?number=${encodeURIComponent(NUMBER)}`)
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toContainText(MASKED)
  await begin(page).click()
  const dialog = page.getByRole('dialog', { name: 'Reveal this contact' })
  await dialog.getByLabel('Reason').fill('Calling back')
  await dialog.getByRole('button', { name: 'Reveal', exact: true }).click()
  await expect(title).toContainText('+49 1512 9988877')
  await expect(page.getByText(TEXT)).toBeVisible()
  await expect(page.getByText('And another one')).toBeVisible()
  // Another entry of it says why it can be read.
  await page.getByText(TEXT).click()
  await expect(page.getByRole('dialog').getByText(/^Revealed until/)).toBeVisible()
  // Its time is over at the gateway; the page has to find out by itself.
  const { reveals } = await (await gateway.fetch('/api/reveals', { headers: { apikey } })).json()
  await gateway.fetch(`/api/reveals/${reveals[0].id}`, { method: 'DELETE', headers: { apikey } })
  await page.clock.fastForward(10 * 60_000 + 1000)
  await expect(title).toContainText(MASKED)
  await expect(page.getByText(TEXT)).toHaveCount(0)
})

test('without the right it says whom to ask', async ({ page, gateway }) => {
  await signInMasked(page, gateway, [])
  await page.goto(`/sms/${id(1)}`)
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByText('ask whoever manages keys')).toBeVisible()
  await expect(begin(page)).toHaveCount(0)
  await drawer.getByRole('button', { name: 'Masked' }).focus()
  await expect(page.getByRole('tooltip')).toContainText('the last four digits')
})
