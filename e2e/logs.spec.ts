// The log pages as engineers use them: find, narrow, open, step through, share.
import type { Locator, Page } from '@playwright/test'
import { type Channel, channels, type Field, fieldOf } from '#contract/channels/index.ts'
import { violations } from './axe.ts'
import { enter } from './enter.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

const number = (value: number) => new Intl.NumberFormat('en-US').format(value)

interface List {
  count: number
  data: ({ _id: string } & Record<string, unknown>)[]
}

async function ask<Answer>(gateway: Gateway, channel: Channel, path: string, body: unknown): Promise<Answer> {
  const answer = await gateway.fetch(`/api/${channel.resource}/${path}`, { method: 'POST', body })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Answer
}

const list = (gateway: Gateway, channel: Channel, body: object = {}) =>
  ask<List>(gateway, channel, 'get-list', { limit: 30, ...body })

async function values(gateway: Gateway, channel: Channel, field: Field) {
  const answer = await ask<{ values: { id: string | null; label: string | null; count: number }[] }>(
    gateway,
    channel,
    'values',
    { field: field.key, limit: 20 },
  )
  return answer.values.flatMap(({ id, label, count }) => (id === null ? [] : [{ id, label: label ?? id, count }]))
}

const rows = (page: Page) => page.locator('tr[data-row]')
const row = (page: Page, place: number) => page.locator(`tr[data-row="${place}"]`)
const drawer = (page: Page) => page.getByRole('dialog')
const chips = (page: Page) => page.getByRole('list', { name: 'Active filters' })
const statusField = (channel: Channel) => fieldOf(channel, channel.status)

async function open(page: Page, channel: Channel, search = ''): Promise<void> {
  await page.goto(`${channel.path}${search}`)
  await expect(rows(page).first()).toBeVisible()
}

async function expectCount(page: Page, count: number): Promise<void> {
  await expect(
    page
      .getByRole('banner')
      .or(page.locator('header'))
      .getByText(`${number(count)} entr`),
  ).toBeVisible()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(count + 1))
}

/** Picks a field in the menu of filters; its editor opens at its chip. */
async function addFilter(page: Page, field: Field): Promise<Locator> {
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('option', { name: field.label, exact: true }).click()
  const editor = page.getByRole('dialog', { name: `Filter by ${field.label}` })
  await expect(editor).toBeVisible()
  return editor
}

for (const channel of channels) {
  test.describe(channel.label, () => {
    test('shows the newest rows, as many as the API counts, and never too many at once', async ({
      signedIn: page,
      gateway,
    }) => {
      const { count, data } = await list(gateway, channel, { select: { [channel.time]: true } })
      await open(page, channel)
      await expectCount(page, count)
      await expect(row(page, 0).getByRole('link').first()).toHaveAttribute('href', `${channel.path}/${data[0]?._id}`)
      for (const field of channel.fields.filter(({ place }) => place === 'column')) {
        await expect(page.getByRole('columnheader', { name: field.label, exact: true })).toBeVisible()
      }
      // Through several pages of the API.
      await page.locator('table').hover()
      const lastRow = async () => {
        await page.mouse.wheel(0, 3400)
        return Number(await rows(page).last().getAttribute('data-row'))
      }
      await expect.poll(lastRow).toBeGreaterThan(150)
      expect(await rows(page).count()).toBeLessThanOrEqual(60)
    })

    test('shows every field of an entry, and what the source sent', async ({ signedIn: page, gateway }) => {
      const { data } = await list(gateway, channel)
      await open(page, channel)
      await row(page, 0).click()
      const panel = drawer(page)
      const shown = channel.fields.filter(({ key, place }) => place !== 'hidden' && key !== channel.title)
      await expect(panel.getByRole('button', { name: 'Raw JSON' })).toBeVisible()
      const empty = panel.getByRole('button', { name: 'empty field' })
      if (await empty.isVisible()) await empty.click()
      for (const field of shown) await expect(panel.getByText(field.label).first()).toBeVisible()
      await panel.getByRole('button', { name: 'Raw JSON' }).click()
      await expect(panel.getByRole('listbox', { name: 'Raw JSON, line by line' })).toContainText(':')
      await page.goto(`${channel.path}/${data[3]?._id}`)
      await expect(panel.getByText(/^4 of /)).toBeVisible()
      await page.goto(`${channel.path}/00000000-0000-4000-8000-000000000000`)
      await expect(panel.getByRole('heading', { name: 'This entry is not here (any more)' })).toBeVisible()
    })

    // One code for every log: the rest is tried on two that have little in common.
    if (channel !== channels[0] && channel.cost !== null) return

    test('sorts by a column, in the address, too', async ({ signedIn: page, gateway }) => {
      const field = fieldOf(channel, channel.status)
      const { data } = await list(gateway, channel, { sort: { [field.key]: 'ASC' } })
      await open(page, channel)
      const header = page.getByRole('columnheader', { name: field.label, exact: true })
      await header.getByRole('button').click()
      await expect(header).toHaveAttribute('aria-sort', 'ascending')
      await expect(page).toHaveURL(new RegExp(`sort=${field.key}`))
      await expect(row(page, 0).getByRole('link').first()).toHaveAttribute('href', new RegExp(String(data[0]?._id)))
      await header.getByRole('button').click()
      await expect(header).toHaveAttribute('aria-sort', 'descending')
    })

    test('filters by status: two values, then all but them, then none', async ({ signedIn: page, gateway }) => {
      const field = statusField(channel)
      const label = (value: string) =>
        (field.kind === 'status' && field.options.find((option) => option.value === value)?.label) || value
      const [first, second] = await values(gateway, channel, field)
      if (!first || !second) throw new Error('the demo data has one status only')
      const all = (await list(gateway, channel)).count
      await open(page, channel)
      const editor = await addFilter(page, field)
      const option = (value: string) => editor.getByRole('option', { name: new RegExp(`^${label(value)} ?[\\d,]+$`) })
      await option(first.id).click()
      await expectCount(page, first.count)
      await option(second.id).click()
      await expect(option(second.id)).toHaveAttribute('aria-selected', 'true')
      await expectCount(page, first.count + second.count)
      expect(new URL(page.url()).searchParams.getAll(field.key)).toEqual([first.id, second.id])
      await editor.getByText('is not', { exact: true }).click()
      await expect(page).toHaveURL(new RegExp(`${field.key}\\.not=`))
      await page.keyboard.press('Escape')
      await expect(editor).toBeHidden()
      const text = `not ${label(first.id)}, ${label(second.id)}`
      await expect(chips(page).getByRole('button', { name: `${field.label} ${text}`, exact: true })).toBeVisible()
      await chips(page).getByRole('button', { name: 'Remove the filter' }).click()
      await expect(chips(page)).toBeHidden()
      await expectCount(page, all)
      await expect(page).toHaveURL(new RegExp(`${channel.path}$`))
    })

    test('finds a number as people paste it, and a text', async ({ signedIn: page, gateway }) => {
      const { data } = await list(gateway, channel, {
        select: { [channel.contact]: true },
        query: { [channel.contact]: { _type: 'NotNull' } },
      })
      const digits = String(data[0]?.[channel.contact]).replace(/\D/g, '')
      const { count } = await list(gateway, channel, {
        query: { [channel.contact]: { _type: 'StartsWith', value: `+${digits}` } },
      })
      await open(page, channel)
      const box = page.getByRole('combobox', { name: 'Query' })
      await box.fill(`00${digits.slice(0, 4)} ${digits.slice(4, 7)}-${digits.slice(7)}`)
      await box.press('Enter')
      await expectCount(page, count)
      await chips(page).getByRole('button', { name: 'Remove the filter' }).click()
      await expect(page).toHaveURL(new RegExp(`${channel.path}$`))

      const word = 'a%'
      const found = await list(gateway, channel, { query: { [channel.title]: { _type: 'Search', value: word } } })
      const common = await list(gateway, channel, { query: { [channel.title]: { _type: 'Search', value: 'e' } } })
      await box.fill('e')
      await box.press('Enter')
      await expectCount(page, common.count)
      await box.fill(word)
      await box.press('Enter')
      if (found.count === 0) await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
      else await expectCount(page, found.count)
      await page.getByRole('button', { name: 'Clear', exact: true }).click()
      await expect(box).toHaveValue('')
    })

    test('opens, steps through and closes an entry with the keyboard alone', async ({ signedIn: page, gateway }) => {
      const { data } = await list(gateway, channel)
      const id = (place: number) => String(data[place]?._id)
      await open(page, channel)
      await page.keyboard.press('j')
      await expect(row(page, 0)).toBeFocused()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('j')
      await expect(row(page, 2)).toBeFocused()
      await page.keyboard.press('k')
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(new RegExp(`${channel.path}/${id(1)}`))
      await expect(drawer(page).getByRole('heading', { level: 2 })).toBeFocused()
      await expect(drawer(page).getByText(`2 of`)).toBeVisible()
      await page.keyboard.press('j')
      await expect(page).toHaveURL(new RegExp(id(2)))
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('k')
      await expect(page).toHaveURL(new RegExp(id(0)))
      await expect(drawer(page).getByRole('button', { name: 'Previous entry' })).toBeDisabled()
      await page.keyboard.press('Escape')
      await expect(drawer(page)).toBeHidden()
      await expect(row(page, 0)).toBeFocused()
      await page.keyboard.press('/')
      await expect(page.getByRole('combobox', { name: 'Query' })).toBeFocused()
    })

    test('is usable with assistive technology, by day or by night', async ({ signedIn: page }) => {
      // Every second log in the other light than in log-page.spec.ts.
      await page.emulateMedia({ colorScheme: channels.indexOf(channel) % 2 === 0 ? 'dark' : 'light' })
      await open(page, channel, '?range=last90d')
      await row(page, 0).click()
      await expect(drawer(page).getByRole('heading', { level: 3 }).first()).toBeVisible()
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      const editor = await addFilter(page, statusField(channel))
      await expect(editor.getByRole('option').first()).toBeVisible()
      expect(await violations(page)).toEqual([])
    })
  })
}

for (const channel of channels.filter(({ cost }) => cost !== null).slice(0, 2)) {
  const cost = fieldOf(channel, channel.cost ?? '')

  test(`${channel.label}: filters by cost in dollars or cents, and every figure leads to its rows`, async ({
    signedIn: page,
    gateway,
  }) => {
    const between = { _type: 'InBetween', startValue: '5', endValue: '9' }
    const { count } = await list(gateway, channel, { query: { [cost.key]: between } })
    await open(page, channel)
    const editor = await addFilter(page, cost)
    await editor.getByLabel('From ($)').fill('0.05')
    await editor.getByText('US cents').click()
    await expect(editor.getByLabel('From (¢)')).toHaveValue('5')
    await editor.getByLabel('To (¢)').fill('9')
    await expect(page).toHaveURL(new RegExp(`${cost.key}\\.min=5&${cost.key}\\.max=9`))
    await page.keyboard.press('Escape')
    await expect(chips(page).getByRole('button', { name: `${cost.label} $0.05 – $0.09`, exact: true })).toBeVisible()
    if (count > 0) await expectCount(page, count)
    await page.getByRole('button', { name: 'Clear', exact: true }).click()
    await expect(chips(page)).toBeHidden()

    await page.getByRole('link', { name: 'charged' }).click()
    const charged = await list(gateway, channel, { query: { [cost.key]: { _type: 'GreaterThan', value: 0 } } })
    await expectCount(page, charged.count)
    await expect(chips(page).getByRole('button', { name: `${cost.label} charged`, exact: true })).toBeVisible()
    await open(page, channel)
    const status = statusField(channel)
    const failed =
      status.kind === 'status' ? status.options.flatMap(({ tone, value }) => (tone === 'failed' ? value : [])) : []
    const failures = await list(gateway, channel, { query: { [channel.status]: failed } })
    await page.getByRole('link', { name: `${number(failures.count)} failed` }).click()
    await expectCount(page, failures.count)
  })
}

for (const channel of channels) {
  const relation = channel.fields.find(({ kind, group }) => kind === 'relation' && group === 'cause')
  if (!relation) continue

  test(`${channel.label}: filters by a related resource, by name`, async ({ signedIn: page, gateway }) => {
    const [first] = await values(gateway, channel, relation)
    if (!first) throw new Error(`the demo data has no ${relation.label}`)
    await open(page, channel)
    const editor = await addFilter(page, relation)
    await page.keyboard.type(first.label.slice(0, 12))
    await expect(editor.getByRole('option', { name: first.label }).first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expectCount(page, first.count)
    await page.keyboard.press('Escape')
    // The address holds the id only; the name comes back with a fresh page.
    await page.reload()
    await expect(chips(page)).toContainText(first.label)
    await expectCount(page, first.count)
    await row(page, 0).click()
    await drawer(page).getByRole('link', { name: first.label, exact: true }).first().click()
    await expect(drawer(page)).toBeHidden()
    await expect(chips(page)).toContainText(first.label)
  })
}

test('a link opened in a new window shows the same rows, range, order and entry', async ({
  signedIn: page,
  gateway,
  browser,
}) => {
  const channel = channels.find(({ cost }) => cost !== null)
  if (!channel) throw new Error('no channel')
  const [status] = await values(gateway, channel, statusField(channel))
  await open(page, channel)
  await page.getByRole('button', { name: 'Time range' }).click()
  await page.getByRole('button', { name: 'Last 12 months' }).click()
  const editor = await addFilter(page, statusField(channel))
  await editor.getByRole('option').first().click()
  await page.keyboard.press('Escape')
  const header = page.getByRole('columnheader', { name: fieldOf(channel, channel.cost ?? '').label, exact: true })
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  await expect(page).toHaveURL(/sort=-/)
  await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false')
  await row(page, 2).click()
  await expect(drawer(page).getByRole('heading', { level: 3 }).first()).toBeVisible()
  const firstRows = async (other: Page) => (await rows(other).allTextContents()).slice(0, 12)
  const seen = (other: Page) => ({
    url: other.url(),
    range: other.getByRole('button', { name: 'Time range: Last 12 months' }).textContent(),
    title: drawer(other).getByRole('heading', { level: 2 }).textContent(),
    chips: chips(other).textContent(),
  })

  const context = await browser.newContext()
  const other = await context.newPage()
  await enter(other, gateway)
  await other.goto(page.url())
  await expect(drawer(other).getByRole('heading', { level: 3 }).first()).toBeVisible()
  await expect(rows(other).first()).toBeVisible()
  const [a, b] = [seen(page), seen(other)]
  // Numbers are put in groups when their countries' plans have come.
  await expect(async () => expect(await firstRows(other)).toEqual(await firstRows(page))).toPass()
  expect([await b.range, await b.title, await b.chips]).toEqual([await a.range, await a.title, await a.chips])
  expect(status && new URL(other.url()).searchParams.getAll(channel.status)).toEqual([status?.id])
  await context.close()
})

test('what an address says that no page knows is named, and the rest is shown', async ({ signedIn: page }) => {
  const [channel] = channels
  if (!channel) throw new Error('no channel')
  await open(page, channel, '?nonsense=1&range=week')
  await expect(page.getByText('nonsense, range')).toBeVisible()
})

test('says that the next rows did not come, and keeps those that did', async ({ signedIn: page }) => {
  const [channel] = channels
  if (!channel) throw new Error('no channel')
  await open(page, channel)
  await page.route('**/get-list*', (route) => route.abort())
  const end = async () => {
    await page.locator('table').hover()
    await page.mouse.wheel(0, 10_000)
  }
  await end()
  await end()
  await expect(page.getByText('The next entries did not come')).toBeVisible({ timeout: 20_000 })
  await expect(rows(page).last()).toBeVisible()
  await page.unroute('**/get-list*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('The next entries did not come')).toHaveCount(0)
})

test('a phone shows an entry in two lines and opens it over the whole screen', async ({ signedIn: page }) => {
  const [channel] = channels
  if (!channel) throw new Error('no channel')
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, channel)
  expect((await row(page, 0).boundingBox())?.height).toBeGreaterThan(50)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await row(page, 0).click()
  await expect(drawer(page)).toHaveAttribute('aria-modal', 'true')
  await expect.poll(() => drawer(page).boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 })
  await drawer(page).getByRole('button', { name: 'Close' }).click()
  await expect(row(page, 0)).toBeFocused()
})
