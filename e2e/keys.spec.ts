// API keys from the console: made, used, changed, revoked, and what the holder of one sees.
import type { Browser, Locator, Page } from '@playwright/test'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

interface MadeKey {
  readonly id: string
  readonly secret: string
}

const ACME = 'Merrowline Logistics'

async function makeKey(gateway: Gateway, input: object): Promise<MadeKey> {
  const { projects } = (await (await gateway.fetch('/api/status')).json()) as { projects: { id: string }[] }
  const body = { projectId: projects[0]?.id, ...input }
  const answer = await gateway.fetch('/api/keys', { method: 'POST', body })
  const { key, secret } = (await answer.json()) as { key: { id: string }; secret: string }
  return { id: key.id, secret }
}

/** A console of one's own, signed in with a key. */
async function consoleWith(browser: Browser, gateway: Gateway, secret: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: gateway.url })
  const page = await context.newPage()
  await page.goto(`/#key=${secret}`)
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  return page
}

const list = (gateway: Gateway, secret: string, resource: string) =>
  gateway.fetch(`/api/${resource}/get-list`, { method: 'POST', body: {}, headers: { apikey: secret } })

const cellsOf = (page: Page, label: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) })

async function openKeys(page: Page): Promise<void> {
  await page.goto('/settings/keys')
  await expect(page.getByRole('heading', { name: 'API keys' })).toBeVisible()
}

test.describe('a key', () => {
  test('is made, shown once, used, changed and revoked', async ({ signedIn: page, gateway, browser }) => {
    await page.goto('/settings')
    await expect(page.getByRole('link', { name: 'API reference' })).toHaveAttribute('href', '/api/docs')
    await page.getByRole('navigation', { name: 'Settings pages' }).getByRole('link', { name: 'API keys' }).click()
    await page.getByRole('button', { name: 'New key' }).click()
    const panel = page.getByRole('dialog', { name: 'New key' })
    await expect(panel.getByLabel('Label')).toBeFocused()
    await page.keyboard.type('Pager export')
    await panel.getByRole('combobox', { name: 'Project' }).click()
    await panel.getByRole('option', { name: ACME }).click()
    await panel.getByRole('checkbox', { name: 'Read SMS Log' }).check()
    await panel.getByRole('radio', { name: '30 days' }).check()
    await panel.getByRole('button', { name: 'Make the key' }).click()

    const ready = page.getByRole('dialog', { name: 'The key is ready' })
    const secret = (await ready.getByText(/^tbk_/).textContent()) ?? ''
    await expect(ready.getByText(/it will not be shown again/)).toBeVisible()
    await expect(ready.getByText(`ApiKey: ${secret}`)).toBeVisible()
    // Neither Escape nor a click beside it loses the secret.
    await page.keyboard.press('Escape')
    await page.mouse.click(300, 500)
    await expect(ready).toBeVisible()
    await ready.getByRole('button', { name: 'Done' }).click()
    await expect(ready).toHaveCount(0)
    await expect(page.getByText('The key “Pager export” has been made.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'New key' })).toBeFocused()
    await expect(cellsOf(page, 'Pager export')).toContainText(`…${secret.slice(-4)}`)
    await expect(cellsOf(page, 'Pager export')).toContainText('SMS')
    await expect(page.getByText(secret)).toHaveCount(0)
    expect(page.url()).toBe(`${gateway.url}/settings/keys`)

    expect((await list(gateway, secret, 'sms-log')).status).toBe(200)
    expect((await list(gateway, secret, 'call-log')).status).toBe(403)

    const theirs = await consoleWith(browser, gateway, secret)
    const nav = theirs.getByRole('navigation', { name: 'Main' })
    await expect(nav.getByRole('link', { name: 'SMS' })).toBeVisible()
    await expect(nav.getByRole('link', { name: 'Calls' })).toHaveCount(0)

    await page.getByRole('button', { name: 'Edit Pager export' }).click()
    const edit = page.getByRole('dialog', { name: 'Edit key' })
    await edit.getByLabel('Label').fill('Pager export 2')
    await edit.getByRole('checkbox', { name: 'Read Call Log' }).check()
    await page.keyboard.press('Enter')
    await expect(page.getByText('“Pager export 2” has been saved.')).toBeVisible()
    await expect(cellsOf(page, 'Pager export 2')).toContainText('SMS, Calls')
    expect((await list(gateway, secret, 'call-log')).status).toBe(200)

    await page.getByRole('button', { name: 'Revoke Pager export 2' }).click()
    const confirm = page.getByRole('dialog', { name: 'Revoke “Pager export 2”?' })
    await confirm.getByRole('button', { name: 'Revoke the key' }).click()
    await expect(page.getByText('“Pager export 2” has been revoked.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'API keys' })).toBeFocused()
    await expect(cellsOf(page, 'Pager export 2')).toHaveCount(0)
    await page.getByRole('button', { name: /no longer work/ }).click()
    await expect(cellsOf(page, 'Pager export 2')).toContainText('Revoked')

    expect((await list(gateway, secret, 'sms-log')).status).toBe(401)
    await nav.getByRole('link', { name: 'SMS' }).click()
    await expect(theirs.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    await theirs.context().close()
  })

  test('says at each field what is wrong with it', async ({ signedIn: page }) => {
    await openKeys(page)
    await page.getByRole('button', { name: 'New key' }).click()
    const panel = page.getByRole('dialog', { name: 'New key' })
    await panel.getByRole('radio', { name: 'On a date' }).check()
    await panel.getByLabel('Last day').fill('2020-02-01')
    await panel.getByRole('button', { name: 'Make the key' }).click()
    await expect(panel.getByLabel('Label')).toHaveAccessibleDescription(/Enter a label/)
    await expect(panel.getByLabel('Label')).toBeFocused()
    await expect(panel.getByRole('combobox', { name: 'Project' })).toHaveAccessibleDescription(/Name the project/)
    await expect(panel.getByRole('group', { name: 'Permissions' })).toHaveAccessibleDescription(/Choose at least one/)
    await expect(panel.getByRole('group', { name: 'Expires' })).toHaveAccessibleDescription(/not over yet/)
    await panel.getByRole('radio', { name: 'Viewer' }).check()
    await expect(panel.getByText(/Choose at least one/)).toHaveCount(0)
    await expect(panel.getByRole('checkbox', { name: 'Read SMS Log' })).toBeDisabled()
    await expect(panel.getByRole('checkbox', { name: 'Read SMS Log' })).toHaveAccessibleDescription(/part of Viewer/)
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'New key' })).toBeFocused()
  })

  test('shows what the gateway alone can refuse at its field', async ({ signedIn: page }) => {
    // For this browser the day is still to come.
    await page.clock.setFixedTime(new Date('2020-01-01T12:00:00Z'))
    await openKeys(page)
    await page.getByRole('button', { name: 'New key' }).click()
    const panel = page.getByRole('dialog', { name: 'New key' })
    await panel.getByLabel('Label').fill('Too late')
    await panel.getByRole('combobox', { name: 'Project' }).click()
    await panel.getByRole('option', { name: 'Another project, by its ID' }).click()
    await panel.getByLabel('Project ID').fill('a-project-to-come')
    await panel.getByRole('radio', { name: 'Viewer' }).check()
    await panel.getByRole('radio', { name: 'On a date' }).check()
    await panel.getByLabel('Last day').fill('2020-02-01')
    await panel.getByRole('button', { name: 'Make the key' }).click()
    await expect(panel.getByRole('group', { name: 'Expires' })).toHaveAccessibleDescription(/must be in the future/)
    await expect(panel.getByRole('group', { name: 'Expires' })).toBeFocused()
  })
})

test.describe('who signs in with a key', () => {
  test('loses a channel as soon as the key does', async ({ browser, gateway }) => {
    const { id, secret } = await makeKey(gateway, { label: 'Narrowed', permissions: ['Read SMS Log', 'Read Call Log'] })
    const page = await consoleWith(browser, gateway, secret)
    const nav = page.getByRole('navigation', { name: 'Main' })
    // Settings ask about no channel: the click below is the first that is refused.
    await page.goto('/settings')
    await expect(page.getByText('Narrowed · API key')).toBeVisible()
    await expect(nav.getByRole('link', { name: 'Calls' })).toBeVisible()
    await gateway.fetch(`/api/keys/${id}`, { method: 'PATCH', body: { permissions: ['Read SMS Log'] } })
    await nav.getByRole('link', { name: 'Calls' }).click()
    await expect(page.getByRole('alert')).toContainText('Your key may not read Calls')
    await expect(nav.getByRole('link', { name: 'Calls' })).toHaveCount(0)
    await page.context().close()
  })

  test('sees its channels, and elsewhere what is missing', async ({ browser, gateway }) => {
    const { secret } = await makeKey(gateway, { label: 'Night desk', permissions: ['Read SMS Log'], masked: true })
    const page = await consoleWith(browser, gateway, secret)
    const refused: string[] = []
    page.on('response', (response) => {
      if (response.status() >= 400) refused.push(response.url())
    })
    await expect(page.getByRole('table', { name: /^Channels/ }).getByRole('rowheader')).toHaveText([/SMS/])
    await page.goto('/calls')
    await expect(page.getByRole('alert')).toContainText('Your key may not read Calls')
    await expect(page.getByRole('alert')).toContainText('Read Call Log')
    await page.goto('/lookup?number=%2B4915123454567')
    await expect(page.getByText(/your key does not read the other channels: SMS\./)).toBeVisible()
    await page.goto('/costs')
    await expect(page.getByRole('heading', { name: 'Costs', level: 1 })).toBeVisible()
    await page.goto('/sms')
    await expect(page.getByRole('row').nth(1)).toBeVisible()
    await page.goto('/sources')
    await expect(page.getByText(/^Your key may not import/)).toBeVisible()
    await expect(page.getByRole('heading', { name: /^Your key reads [\d,]+ log entries/ })).toBeVisible()
    await expect(page.getByText('Choose a file')).toHaveCount(0)
    await page.goto('/settings')
    await expect(page.getByText('Night desk · API key')).toBeVisible()
    await expect(page.getByText('Masked: numbers, names and texts are hidden')).toBeVisible()
    await openNotYours(page)
    expect(refused).toEqual([])
    await page.context().close()
  })

  test('is told why something is not theirs to do', async ({ browser, gateway }) => {
    await makeKey(gateway, { label: 'The boss', permissions: ['Project Owner'] })
    const admin = await makeKey(gateway, { label: 'Masked admin', permissions: ['Project Admin'], masked: true })
    const page = await consoleWith(browser, gateway, admin.secret)
    await openKeys(page)
    const make = page.getByRole('button', { name: 'New key' })
    await expect(make).toHaveAccessibleDescription('Your key sees masked data, so it cannot make keys.')
    await make.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    const revoke = page.getByRole('button', { name: 'Revoke The boss' })
    await expect(revoke).toHaveAccessibleDescription(/needs Project Owner/)
    await expect(revoke).toHaveAttribute('aria-disabled', 'true')
    await page.getByRole('button', { name: 'Edit Masked admin' }).click()
    const edit = page.getByRole('dialog', { name: 'Edit key' })
    await expect(edit.getByRole('checkbox', { name: 'Masked' })).toBeDisabled()
    await expect(edit.getByRole('radio', { name: 'Project Owner' })).toBeDisabled()
    await page.context().close()
  })
})

async function openNotYours(page: Page): Promise<void> {
  await page.goto('/settings/keys')
  await expect(page.getByRole('heading', { name: 'Your key may not manage keys' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'New key' })).toHaveCount(0)
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`passes axe in the ${colorScheme}`, async ({ signedIn: page, gateway }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await makeKey(gateway, { label: `Axe ${colorScheme}`, permissions: ['Read SMS Log'] })
    await openKeys(page)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: `Revoke Axe ${colorScheme}` }).click()
    await expect(page.getByRole('dialog', { name: /^Revoke/ })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'New key' }).click()
    const panel = page.getByRole('dialog', { name: 'New key' })
    await panel.getByRole('button', { name: 'Make the key' }).click()
    await expect(panel.getByText(/Enter a label/)).toBeVisible()
    expect(await violations(page)).toEqual([])
    await panel.getByLabel('Label').fill(`Secret in the ${colorScheme}`)
    await panel.getByRole('combobox', { name: 'Project' }).click()
    await panel.getByRole('option', { name: ACME }).click()
    await panel.getByRole('radio', { name: 'Viewer' }).check()
    expect(await violations(page)).toEqual([])
    await panel.getByRole('button', { name: 'Make the key' }).click()
    await expect(page.getByText(/it will not be shown again/)).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}
