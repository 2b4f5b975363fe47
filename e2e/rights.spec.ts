// What a key may do beyond reading: chosen in the form, and what the console offers to who has it not.
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'

test('rights follow the role, can be chosen, and are listed', async ({ signedIn: page }) => {
  await page.goto('/settings/keys')
  await page.getByRole('button', { name: 'New key' }).click()
  const panel = page.getByRole('dialog', { name: 'New key' })
  const right = (name: RegExp) => panel.getByRole('checkbox', { name })
  await panel.getByLabel('Label').fill('Team lead')
  await panel.getByRole('combobox', { name: 'Project' }).click()
  await panel.getByRole('option').first().click()
  await expect(right(/^Export files/)).toBeChecked()
  await expect(right(/^Manage API keys/)).not.toBeChecked()
  await panel.getByRole('radio', { name: 'Project Admin' }).check()
  await expect(right(/^Manage API keys/)).toBeChecked()
  // Where nothing is masked there is nothing to reveal.
  await expect(right(/^Reveal personal data/)).toBeDisabled()
  await panel.getByRole('checkbox', { name: 'Masked' }).check()
  await expect(right(/^Reveal personal data/)).toBeChecked()
  await right(/^Export files/).uncheck()
  expect(await violations(page)).toEqual([])
  await panel.getByRole('button', { name: 'Make the key' }).click()
  await page.getByRole('dialog', { name: 'The key is ready' }).getByRole('button', { name: 'Done' }).click()
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Team lead' }) })
  await expect(row).toContainText('Project Admin · may reveal · manages keys')
  await expect(row).not.toContainText('may export')
})

test('who may not export is told so where the button stands', async ({ browser, gateway }) => {
  const { projects } = (await (await gateway.fetch('/api/status')).json()) as { projects: { id: string }[] }
  const body = { label: 'Looks only', projectId: projects[0]?.id, permissions: ['Viewer'], rights: [] }
  const { secret } = (await (await gateway.fetch('/api/keys', { method: 'POST', body })).json()) as { secret: string }
  const context = await browser.newContext({ baseURL: gateway.url })
  const page = await context.newPage()
  const reason = 'Exporting needs the right to export, which you do not have.'
  await page.goto(`/settings#key=${secret}`)
  await expect(page.getByText('Import rows · Export files · Manage API keys · Manage sources')).toBeVisible()
  await page.goto('/sms')
  await expect(page.getByRole('button', { name: 'Export' })).toHaveAccessibleDescription(reason)
  await page.getByRole('button', { name: 'Export' }).press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.goto('/costs')
  await expect(page.getByRole('button', { name: 'Export as CSV' })).toHaveAccessibleDescription(reason)
  await context.close()
})
