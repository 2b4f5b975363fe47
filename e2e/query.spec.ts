// The typed query, its chips, the palette and the keys, as people use them without a mouse.
import type { Page } from '@playwright/test'
import { type Channel, channels, fieldOf } from '#contract/channels/index.ts'
import { violations, violationsInBothThemes } from './axe.ts'
import { toLog } from './enter.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

const box = (page: Page) => page.getByRole('combobox', { name: 'Query' })
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name })
const chips = (page: Page) => page.getByRole('list', { name: 'Active filters' })
const palette = (page: Page) => page.getByRole('combobox', { name: 'Go to, or do' })

async function ask<Answer>(gateway: Gateway, channel: Channel, path: string, body: unknown): Promise<Answer> {
  const answer = await gateway.fetch(`/api/${channel.resource}/${path}`, { method: 'POST', body })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Answer
}

const countOf = async (gateway: Gateway, channel: Channel, query: unknown) =>
  (await ask<{ count: number }>(gateway, channel, 'count', { query })).count

interface Values {
  values: { id: string | null; label: string | null; count: number }[]
}

async function topValue(gateway: Gateway, channel: Channel, field: string, query?: unknown) {
  const { values } = await ask<Values>(gateway, channel, 'values', { field, query, limit: 5 })
  return values.find(({ id }) => id !== null)
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.locator('tr[data-row]').first()).toBeVisible()
}

async function expectCount(page: Page, count: number): Promise<void> {
  if (count === 0) await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  else await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(count + 1))
}

test('a query is typed, completed, applied and shown as chips', async ({ signedIn: page, gateway }) => {
  for (const channel of channels) {
    const status = fieldOf(channel, channel.status)
    const top = await topValue(gateway, channel, status.key)
    const label = (status.kind === 'status' && status.options.find(({ value }) => value === top?.id)?.label) || top?.id
    if (!top?.id || !label) throw new Error(`${channel.id} has no status`)
    const number = await topNumber(gateway, channel, { [status.key]: top.id })
    const digits = number.slice(0, 4)
    await toLog(page, channel)
    await page.keyboard.press('/')
    await expect(box(page)).toBeFocused()
    await page.keyboard.type(`status:${label.slice(0, 3).toLowerCase()}`)
    await expect(option(page, new RegExp(`${label} [\\d,]+$`))).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(box(page)).toHaveAttribute('aria-activedescendant', /.+/)
    await page.keyboard.press('Enter')
    await page.keyboard.type(` ${digits}`)
    await page.keyboard.press('Enter')
    const query = {
      [status.key]: top.id,
      [channel.contact]: { _type: 'StartsWith', value: digits },
    }
    await expectCount(page, await countOf(gateway, channel, query))
    await expect(page).toHaveURL(new RegExp(`${status.key}=.*${channel.contact}\\.starts=`))
    await expect(chips(page)).toContainText(`${status.label} ${label}`)
  }
})

test('a chip is turned round and removed by keys, and a recent query comes back', async ({
  signedIn: page,
  gateway,
}) => {
  for (const channel of channels) {
    const status = fieldOf(channel, channel.status)
    const top = await topValue(gateway, channel, status.key)
    const label = (status.kind === 'status' && status.options.find(({ value }) => value === top?.id)?.label) || top?.id
    if (!top?.id || !label) throw new Error(`${channel.id} has no status`)
    const number = await topNumber(gateway, channel, { [status.key]: top.id })
    const digits = number.slice(0, 4)
    await toLog(page, channel)
    await box(page).fill(`status:"${label}" ${digits}`)
    await box(page).press('Enter')
    const query = {
      [status.key]: top.id,
      [channel.contact]: { _type: 'StartsWith', value: digits },
    }
    await expectCount(page, await countOf(gateway, channel, query))
    const typed = (await box(page).inputValue()).trim()
    // The chip turned round is the query turned round.
    await chips(page)
      .getByRole('button', { name: `Exclude instead of include: ${status.label}` })
      .click()
    const without = { ...query, [status.key]: { _type: 'NotEqual', value: top.id } }
    await expectCount(page, await countOf(gateway, channel, without))
    await box(page).focus()
    await expect(box(page)).toHaveValue(new RegExp(`^-\\S+:\\S+ \\S+:\\${digits} $`))
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(box(page)).toHaveValue('')
    // Delete on a chip removes it; the recent query brings it all back.
    await chips(page)
      .getByRole('button', { name: `${status.label} not ${label}`, exact: true })
      .press('Delete')
    await page.getByRole('button', { name: 'Clear', exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`${channel.path}$`))
    await expect(chips(page)).toBeHidden()
    await box(page).focus()
    await page.getByRole('option', { name: typed, exact: true }).click()
    await expectCount(page, await countOf(gateway, channel, query))
  }
})

async function topNumber(gateway: Gateway, channel: Channel, also: object = {}): Promise<string> {
  const query = { ...also, [channel.contact]: { _type: 'NotNull' } }
  const { data } = await ask<{ data: Record<string, unknown>[] }>(gateway, channel, 'get-list', {
    query,
    select: { [channel.contact]: true },
    limit: 1,
  })
  return `+${String(data[0]?.[channel.contact]).replace(/\D/g, '')}`
}

test('a resource goes by its name, an amount by its dollars, a mistake by its place', async ({
  signedIn: page,
  gateway,
}) => {
  for (const channel of channels.filter(({ cost }) => cost !== null)) {
    const relation = channel.fields.find(({ kind, group }) => kind === 'relation' && group === 'cause')
    const top = relation && (await topValue(gateway, channel, relation.key))
    if (!relation || !top?.id || !top.label) throw new Error(`${channel.id} has no cause`)
    await toLog(page, channel)
    await box(page).focus()
    await page.keyboard.type(`${relation.label.toLowerCase().replaceAll(' ', '-')}:"${top.label.slice(0, 14)}`)
    await option(page, new RegExp(`^${escaped(top.label)} ?[\\d,]+$`))
      .first()
      .click()
    await page.keyboard.type(' cost:>0.01')
    await page.keyboard.press('Enter')
    await expectCount(
      page,
      await countOf(gateway, channel, {
        [relation.key]: top.id,
        [channel.cost ?? '']: { _type: 'GreaterThan', value: 1 },
      }),
    )
    await expect(chips(page)).toContainText(top.label)
    await expect(chips(page)).toContainText('> $0.01')
    await page.keyboard.type('cost:cheap nonsense:1')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toHaveText(/“cheap” is no amount/)
    await expect(box(page)).toHaveAttribute('aria-invalid', 'true')
    await expect(chips(page)).toContainText('> $0.01')
  }
})

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

test('the palette goes to pages, numbers and logs, and does things', { tag: '@long' }, async ({
  signedIn: page,
  gateway,
}) => {
  await page.goto('/')
  await expect(page.getByRole('navigation').first()).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeFocused()
  for (const channel of channels) {
    const number = await topNumber(gateway, channel)
    await palette(page).fill(number)
    const text = `${channel.label} ${channel.direction === 'inbound' ? 'from' : 'to'} ${number}`
    await option(page, text).click()
    await expectCount(
      page,
      await countOf(gateway, channel, { [channel.contact]: { _type: 'StartsWith', value: number } }),
    )
    // Also while somebody types.
    await box(page).focus()
    await page.keyboard.press('Control+k')
    await expect(palette(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(box(page)).toBeFocused()
    await page.keyboard.press('Control+k')
  }
  await palette(page).fill('clear all')
  await page.keyboard.press('Enter')
  await expect(chips(page)).toBeHidden()
  // What opens a panel gives the focus back to the button that opens it, too.
  for (const [command, title, button] of [
    ['export', /^Export /, 'Export'],
    ['save this', /^Save view$/, 'Views'],
  ] as const) {
    await page.keyboard.press('Control+k')
    await palette(page).fill(command)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: title })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('button', { name: button, exact: true })).toBeFocused()
  }
  await page.keyboard.press('Control+k')
  await palette(page).fill('look')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/lookup$/)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: /^Pages, views and actions/ }).click()
  expect(await violations(page, { within: '[role="dialog"]' })).toEqual([])
  await palette(page).fill('dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(palette(page)).toBeHidden()
})

test('every key is listed, and no state of it all is closed to assistive technology', async ({ signedIn: page }) => {
  const [channel] = channels
  if (!channel) throw new Error('no channel')
  await open(page, channel.path)
  await box(page).focus()
  await page.keyboard.type('cost:cheap status:')
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(option(page, /[\d,]+$/).first()).toBeVisible()
  expect(await violationsInBothThemes(page, { within: 'search[aria-label="Filters"]' })).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys.getByText('Next entry')).toBeVisible()
  expect(await violationsInBothThemes(page, { within: '[role="dialog"]' })).toEqual([])
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeFocused()
  expect(await violationsInBothThemes(page, { within: '[role="dialog"]' })).toEqual([])
})
