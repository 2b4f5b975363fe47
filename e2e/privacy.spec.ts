// Retention, and the erasure of a contact: asked for in the console, done by the process that mirrors.
import { readFileSync } from 'node:fs'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

const PROJECT = '99900000-0000-4000-8000-000000000001'
const NUMBER = '+99900123456'

async function importSms(gateway: Gateway, numbers: readonly string[]): Promise<void> {
  const lines = numbers.map((toNumber, n) =>
    JSON.stringify({
      ...{ _id: `99900000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`, projectId: PROJECT, toNumber },
      ...{ createdAt: '2026-03-01T10:00:00.000Z', fromNumber: '+15550001111', status: 'Delivered' },
      ...{ smsText: 'Privacy', smsCostInUSDCents: 1 },
    }),
  )
  const answer = await gateway.fetch('/api/import?channel=sms', { method: 'POST', body: lines.join('\n') })
  expect(answer.status).toBe(200)
}

test('a contact is looked at, erased after its number was typed again, and certified', async ({
  signedIn: page,
  gateway,
}) => {
  await importSms(gateway, [NUMBER, NUMBER, '+99900777777'])
  await page.goto('/settings/privacy')
  const section = page.getByRole('region', { name: 'Erase a contact' })
  await section.getByRole('button', { name: 'See what there is' }).click()
  await expect(section.getByLabel('Number or WhatsApp user ID')).toHaveAccessibleDescription(/Enter a number/)
  await expect(section.getByLabel('Reason')).toHaveAccessibleDescription(/Say why/)
  await section.getByLabel('Number or WhatsApp user ID').fill('456')
  await section.getByLabel('Reason').fill('They asked for it')
  await page.keyboard.press('Enter')
  await expect(section.getByLabel('Number or WhatsApp user ID')).toHaveAccessibleDescription(/of no known contact/)
  await section.getByLabel('Number or WhatsApp user ID').fill(NUMBER)
  await page.keyboard.press('Enter')
  await expect(section.getByRole('heading', { name: /^2 entries with/ })).toBeFocused()
  const erase = section.getByRole('button', { name: 'Erase for good' })
  await expect(erase).toBeDisabled()
  await section.getByLabel(/again to erase it$/).fill('+999 00 777777')
  await expect(erase).toBeDisabled()
  await section.getByLabel(/again to erase it$/).fill('+999 00 123456')
  await erase.click()
  await expect(section.getByText(/is being erased/)).toBeVisible()
  expect(page.url()).toBe(`${gateway.url}/settings/privacy`)

  const job = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Erasure of/ }) })
  await expect(job.getByText('Done')).toBeVisible({ timeout: 15_000 })
  await expect(job).toContainText('They asked for it')
  await job.getByRole('button', { name: 'What was there' }).click()
  await expect(job.getByRole('row', { name: /^Log SMS Removed 2$/ })).toBeVisible()
  const download = page.waitForEvent('download')
  await job.getByRole('button', { name: 'Save the certificate' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(text).toContain('tollbook-erasure-certificate')
  expect(text).not.toContain('123456')

  await page.goto(`/lookup?number=${encodeURIComponent(NUMBER)}`)
  await expect(page.getByText('Privacy')).toHaveCount(0)
  await page.goto(`/lookup?number=${encodeURIComponent('+99900777777')}`)
  await expect(page.getByText('Privacy')).toBeVisible()
})

test('rules of retention are counted before they are kept, and pass axe', async ({ signedIn: page }) => {
  await page.goto('/settings/privacy')
  const section = page.getByRole('region', { name: 'Retention' })
  const save = section.getByRole('button', { name: 'Save…' })
  await expect(section.getByRole('row', { name: /^SMS.* 0 0 [\d,]+$/ })).toBeVisible()
  await expect(save).toBeDisabled()
  await section.getByLabel('SMS: days that texts are kept').fill('36500')
  await section.getByLabel('SMS: days that entries are kept').fill('30000')
  await expect(section.getByLabel('SMS: days that texts are kept')).toHaveAccessibleDescription(/at the latest/)
  await expect(save).toBeDisabled()
  await section.getByLabel('SMS: days that texts are kept').fill('29000')
  await expect(save).toBeEnabled()
  expect(await violations(page)).toEqual([])
  await save.click()
  const dialog = page.getByRole('dialog', { name: 'Keep data only that long?' })
  await expect(dialog.getByText('0 entries are removed.')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Save and remove' }).click()
  await expect(dialog).toHaveCount(0)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.reload()
  await expect(section.getByLabel('SMS: days that entries are kept')).toHaveValue('30000')
  expect(await violations(page)).toEqual([])
  // Nothing of this file stays for the next.
  await section.getByLabel('SMS: days that texts are kept').fill('')
  await section.getByLabel('SMS: days that entries are kept').fill('')
  await save.click()
  await dialog.getByRole('button', { name: 'Save and remove' }).click()
  await expect(dialog).toHaveCount(0)
})
