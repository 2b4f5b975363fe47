// The list itself: its columns, the rows that are selected, their menu, and the way to a moment.
import type { Locator, Page } from '@playwright/test'
import { type Channel, channels, fieldOf } from '#contract/channels/index.ts'
import { addDecimals, centsToDollars } from '#contract/money.ts'
import { violationsInBothThemes } from './axe.ts'
import { toLog } from './enter.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

const rows = (page: Page) => page.locator('tr[data-row]')
const row = (page: Page, place: number) => page.locator(`tr[data-row="${place}"]`)
const heading = (page: Page, name: string) => page.getByRole('columnheader', { name, exact: true })
const panel = (page: Page) => page.getByRole('dialog', { name: 'Columns' })
const shown = (page: Page) => panel(page).getByRole('list', { name: 'Shown columns' }).getByRole('listitem')
const bar = (page: Page) => page.getByRole('region', { name: 'Selected rows' })
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(rows(page).first()).toBeVisible()
}

async function newest(gateway: Gateway, channel: Channel, limit: number) {
  const answer = await gateway.fetch(`/api/${channel.resource}/get-list`, {
    method: 'POST',
    body: {
      limit,
      select: {
        [channel.time]: true,
        [channel.status]: true,
        [channel.contact]: true,
        ...(channel.cost && { [channel.cost]: true }),
      },
    },
  })
  return ((await answer.json()) as { count: number; data: ({ _id: string } & Record<string, unknown>)[] }).data
}

/** The names of the columns, without the box before them and the buttons after them. */
async function columnNames(page: Page): Promise<(string | null)[]> {
  const all = await page.getByRole('columnheader').all()
  return Promise.all(all.slice(1, -1).map((each) => each.getAttribute('aria-label')))
}

const extraOf = (channel: Channel) => {
  const field = channel.fields.find(({ place, kind }) => place === 'optional' && kind === 'phone')
  return field ?? fieldOf(channel, 'updatedAt')
}

test('columns are shown, moved, hidden, kept for each channel, and reset', { tag: '@long' }, async ({
  signedIn: page,
}) => {
  for (const channel of channels) {
    const extra = extraOf(channel)
    const status = fieldOf(channel, channel.status)
    await toLog(page, channel)
    const before = await columnNames(page)
    await page.getByRole('button', { name: 'Columns' }).click()
    await panel(page).getByRole('checkbox', { name: extra.label, exact: true }).check()
    await expect(heading(page, extra.label)).toBeVisible()
    await expect(row(page, 0).locator(`td[data-column="${extra.key}"]`)).toHaveText(/\S/)
    await panel(page)
      .getByRole('button', { name: `Move ${extra.label} up` })
      .press('Enter')
    await expect(panel(page).getByRole('status')).toHaveText(new RegExp(`^${extra.label}: place \\d of`))
    await panel(page).getByRole('checkbox', { name: status.label, exact: true }).uncheck()
    await expect(heading(page, status.label)).toBeHidden()
    await page.keyboard.press('Escape')
    const chosen = await columnNames(page)
    expect(chosen).toContain(extra.label)
    expect(chosen).not.toContain(status.label)
    await page.reload()
    await expect(heading(page, extra.label)).toBeVisible()
    expect(await columnNames(page)).toEqual(chosen)

    await page.getByRole('button', { name: 'Columns' }).click()
    await panel(page).getByRole('button', { name: 'Reset' }).click()
    await expect(panel(page).getByRole('button', { name: 'Reset' })).toBeDisabled()
    await page.keyboard.press('Escape')
    expect(await columnNames(page)).toEqual(before)
  }
})

test("a link's own columns win over the reader's, and change none of them", async ({ signedIn: page }) => {
  const [channel] = channels
  if (!channel) throw new Error('no channel')
  const [status, title] = [fieldOf(channel, channel.status), fieldOf(channel, channel.title)]
  await open(page, `${channel.path}?cols=${title.key},${status.key}`)
  expect(await columnNames(page)).toEqual([title.label, status.label])
  await open(page, channel.path)
  expect((await columnNames(page)).length).toBeGreaterThan(2)
})

test('a column is dragged to its place, pinned, and stays in sight while the rest scrolls', async ({
  signedIn: page,
}) => {
  const [channel] = channels
  if (!channel) throw new Error('no channel')
  const keys = channel.fields.filter(({ place }) => place === 'column' || place === 'optional').map(({ key }) => key)
  await open(page, `${channel.path}?cols=${keys.join(',')}`)
  expect(await rows(page).count()).toBeLessThan(60)
  await page.getByRole('button', { name: 'Columns' }).click()
  const names = () => shown(page).locator('label').allTextContents()
  await expect(shown(page).nth(2)).toBeVisible()
  const [, , third = ''] = await names()
  await panel(page)
    .getByRole('button', { name: `Keep ${third} in sight` })
    .click()
  await expect.poll(async () => (await names()).slice(0, 2)).toContain(third)
  const moved = (await names())[3] ?? ''
  const grip = (place: number): Locator => shown(page).nth(place).getByTitle('Drag to move')
  const from = await grip(3).boundingBox()
  const to = await grip(6).boundingBox()
  if (!from || !to) throw new Error('nothing to drag')
  await page.mouse.move(from.x + 5, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(to.x + 5, to.y + 20, { steps: 8 })
  await page.mouse.up()
  await expect.poll(async () => (await names())[6]).toBe(moved)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(new RegExp(`${channel.path}$`))

  const pinned = heading(page, third)
  const place = async () => Math.round((await pinned.boundingBox())?.x ?? -1)
  const before = await place()
  await page.getByRole('grid').hover()
  await page.mouse.wheel(900, 0)
  await expect.poll(async () => (await heading(page, moved).boundingBox())?.x).toBeLessThan(before)
  expect(await place()).toBe(before)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
})

test('a column is as wide as the reader makes it, by keys and by pointer', async ({ signedIn: page }) => {
  const [channel] = channels
  if (!channel) throw new Error('no channel')
  const { label, key } = fieldOf(channel, channel.status)
  await open(page, channel.path)
  const handle = page.getByRole('separator', { name: `Width of the column ${label}` })
  const width = async () =>
    Math.round((await row(page, 0).locator(`td[data-column="${key}"]`).boundingBox())?.width ?? 0)
  const before = await width()
  await handle.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(handle).toHaveAttribute('aria-valuenow', String(before + 48))
  expect(await width()).toBe(before + 48)
  await page.reload()
  await expect.poll(width).toBe(before + 48)
  const box = await handle.boundingBox()
  if (!box) throw new Error('no handle')
  await page.mouse.move(box.x + box.width / 2, box.y + 8)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 - 60, box.y + 8, { steps: 4 })
  await page.mouse.up()
  await expect.poll(width).toBe(before - 12)
  await handle.dblclick()
  await expect.poll(width).toBe(before)
})

test('long texts wrap, and times tell how long ago', async ({ signedIn: page }) => {
  const [channel] = channels
  if (!channel) throw new Error('no channel')
  await open(page, channel.path)
  const low = (await row(page, 0).boundingBox())?.height ?? 0
  await page.getByRole('button', { name: 'Columns' }).click()
  await panel(page).getByLabel('Wrap long texts').check()
  await panel(page).getByRole('radio', { name: 'How long ago' }).check()
  await page.keyboard.press('Escape')
  await expect(row(page, 0).getByRole('link').first()).toHaveText(/ago|yesterday|now/)
  const heights = await rows(page).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
  // Two lines at least, where a text has them.
  expect(Math.max(...heights)).toBeGreaterThan(low + 12)
  // Rows stand under one another, however high each became.
  const boxes = await rows(page).evaluateAll((all) =>
    all.map((each) => each.getBoundingClientRect()).map((b) => [b.top, b.bottom]),
  )
  for (const [place, [top = 0]] of boxes.entries()) {
    if (place > 0) expect(top).toBeGreaterThanOrEqual((boxes[place - 1]?.[1] ?? 0) - 1)
  }
  await page.getByRole('grid').hover()
  for (let turn = 0; turn < 5; turn += 1) await page.mouse.wheel(0, 3000)
  await expect.poll(async () => Number(await rows(page).last().getAttribute('data-row'))).toBeGreaterThan(60)
  expect(await rows(page).count()).toBeLessThan(60)
})

test('rows are selected by keys and by pointer, with what they cost, and copied', async ({
  signedIn: page,
  gateway,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  for (const channel of channels) {
    const { cost } = channel
    const data = await newest(gateway, channel, 4)
    await toLog(page, channel)
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(row(page, 2)).toBeFocused()
    for (const place of [0, 1, 2]) await expect(row(page, place)).toHaveAttribute('aria-selected', 'true')
    await expect(row(page, 3)).toHaveAttribute('aria-selected', 'false')
    await row(page, 3).click({ modifiers: ['Shift'] })
    await expect(bar(page)).toContainText('4 selected')
    if (cost !== null) {
      const cents = addDecimals(...data.flatMap((each) => (each[cost] == null ? [] : String(each[cost]))))
      await expect(bar(page)).toContainText(`$${Number(centsToDollars(cents)).toFixed(2)}`)
    }
    await row(page, 1).getByRole('checkbox').click()
    await expect(bar(page)).toContainText('3 selected')
    await bar(page).getByRole('button', { name: 'Copy JSON' }).click()
    await expect(bar(page)).toContainText('Copied 3 rows')
    const copied = JSON.parse(await clipboard(page)) as { _id: string }[]
    expect(copied.map(({ _id }) => _id)).toEqual([0, 2, 3].map((place) => data[place]?._id))
    await bar(page).getByRole('button', { name: 'Copy CSV' }).click()
    await expect.poll(async () => (await clipboard(page)).startsWith(fieldOf(channel, channel.time).label)).toBe(true)

    await row(page, 0).focus()
    await page.keyboard.press('Control+a')
    await expect(bar(page)).toContainText('100 selected')
    await page.keyboard.press('Escape')
    await expect(bar(page)).toBeHidden()
    await expect(row(page, 0)).toHaveAttribute('aria-selected', 'false')
  }
})

test('the menu of a row filters by a value, copies the row and opens its contact', { tag: '@long' }, async ({
  signedIn: page,
  gateway,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  for (const channel of channels) {
    const [first] = await newest(gateway, channel, 1)
    const id = String(first?._id)
    const status = String(first?.[channel.status])
    const item = (name: string) => page.getByRole('menuitem', { name })
    await toLog(page, channel)
    await row(page, 0).locator(`td[data-column="${channel.status}"]`).click({ button: 'right' })
    await item('Without this value').click()
    await expect.poll(() => new URL(page.url()).searchParams.getAll(`${channel.status}.not`)).toEqual([status])
    await page.goBack()
    await expect(page).toHaveURL(new RegExp(`${channel.path}$`))
    await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false')

    // The row that had the menu is gone and here again: the focus is where it was.
    await expect(row(page, 0)).toBeFocused()
    await page.keyboard.press('f')
    await expect.poll(() => new URL(page.url()).searchParams.getAll(channel.status)).toEqual([status])
    await page.goBack()
    await expect(page.getByRole('grid')).toHaveAttribute('aria-busy', 'false')

    await row(page, 0).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(row(page, 0).locator('td:focus')).toBeVisible()
    await page.keyboard.press('m')
    await expect(item('Open the entry')).toBeVisible()
    await item('Copy as cURL').click()
    await expect(page.getByRole('menu')).toBeHidden()
    await expect(row(page, 0).locator('td:focus')).toBeVisible()
    expect(await clipboard(page)).toContain(`/api/${channel.resource}/${id}/get-item`)
    expect(await clipboard(page)).toContain('$TOLLBOOK_KEY')
    await page.keyboard.press('m')
    await item('Copy Markdown').click()
    await expect.poll(() => clipboard(page)).toContain(`${channel.path}/${id}`)
    await expect(page.getByRole('menu')).toBeHidden()
    await row(page, 0).hover()
    await row(page, 0).getByRole('button', { name: 'Actions for the row' }).click()
    await item('Open the contact').click()
    await expect(page).toHaveURL(/\/lookup\?number=/)
  }
})

test('jumps to a moment: to a row that is here, or to a range that begins there, and back', async ({
  signedIn: page,
  gateway,
}) => {
  for (const channel of channels) {
    const data = await newest(gateway, channel, 100)
    await toLog(page, channel)
    const zone = await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)
    const wall = (iso: string) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
        .format(new Date(iso))
        .replace(' ', 'T')
    const far = String(data[60]?.[channel.time])
    const dialog = page.getByRole('dialog', { name: 'Jump to a time' })
    await page.keyboard.press('t')
    await dialog.getByLabel(/^Time in/).fill(wall(far))
    await page.keyboard.press('Enter')
    const minute = wall(far)
    const target = data.findIndex((each) => wall(String(each[channel.time])) <= minute)
    await expect(row(page, target)).toBeFocused()
    await expect(page).toHaveURL(new RegExp(`${channel.path}$`))

    await page.getByRole('button', { name: 'Jump to a time' }).click()
    await dialog.getByLabel(/^Time in/).fill('2026-03-02T10:30')
    await dialog.getByRole('button', { name: 'Jump', exact: true }).click()
    await expect(page).toHaveURL(/\bto=/)
    await expect(row(page, 0)).toBeFocused()
    const to = Date.parse(new URL(page.url()).searchParams.get('to') ?? '')
    expect(wall(new Date(to - 60_000).toISOString())).toBe('2026-03-02T10:30')
    await page.goBack()
    await expect(page).toHaveURL(new RegExp(`${channel.path}$`))
  }
})

test('everything that opens is usable with assistive technology, by day and by night', async ({ signedIn: page }) => {
  test.slow()
  const [channel] = channels
  if (!channel) throw new Error('no channel')
  await open(page, channel.path)
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  const within = 'section[aria-label="Selected rows"], [role="grid"]'
  expect(await violationsInBothThemes(page, { within })).toEqual([])
  await page.keyboard.press('m')
  await expect(page.getByRole('menu')).toBeVisible()
  expect(await violationsInBothThemes(page, { within: '[role="menu"]' })).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Columns' }).click()
  await expect(panel(page)).toBeVisible()
  expect(await violationsInBothThemes(page, { within: '[role="dialog"]' })).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Jump to a time' }).click()
  await expect(page.getByRole('dialog', { name: 'Jump to a time' })).toBeVisible()
  expect(await violationsInBothThemes(page, { within: '[role="dialog"]' })).toEqual([])
})

test('a phone selects and shows columns, too', async ({ signedIn: page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const channel of channels) {
    const extra = extraOf(channel)
    await open(page, channel.path)
    await row(page, 1).getByRole('button', { name: 'Actions for the row' }).click()
    await page.getByRole('menuitem', { name: 'Select' }).click()
    await expect(bar(page)).toContainText('1 selected')
    await page.getByRole('button', { name: 'Columns' }).click()
    await panel(page).getByRole('checkbox', { name: extra.label, exact: true }).check()
    await page.keyboard.press('Escape')
    await expect(row(page, 0).locator(`td[data-column="${extra.key}"]`)).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  }
})
