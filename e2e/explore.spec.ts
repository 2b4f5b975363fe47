// What stands around the table of every log: the histogram over it and the facets beside it.
import type { Locator, Page } from '@playwright/test'
import { type Channel, channels, fieldOf } from '#contract/channels/index.ts'
import type { EntryFacet, EntryHistogram, HistogramBar } from '#contract/routes/explore.ts'
import { violationsInBothThemes } from './axe.ts'
import { toLog } from './enter.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

const ZONE = 'Europe/Berlin'
test.use({ timezoneId: ZONE })
// Four channels in one test: one sign-in for all of them.
test.describe.configure({ timeout: 120_000 })

async function ask<Answer>(gateway: Gateway, channel: Channel, path: string, body: unknown): Promise<Answer> {
  const answer = await gateway.fetch(`/api/${channel.resource}/${path}`, { method: 'POST', body })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Answer
}

const countOf = (bars: readonly HistogramBar[]) =>
  bars.flatMap(({ parts }) => parts).reduce((sum, { count }) => sum + count, 0)
const number = (value: number) => new Intl.NumberFormat('en-US').format(value)

const histogram = (page: Page) => page.getByRole('region', { name: 'Over time' })
const plot = (page: Page) => histogram(page).getByRole('group')
const bars = (page: Page) => plot(page).getByRole('button')
const facets = (page: Page) => page.getByRole('complementary', { name: 'Facets' })
const facet = (page: Page, channel: Channel, key: string) =>
  page.getByRole('region', { name: fieldOf(channel, key).label, exact: true })

function statusLabel(channel: Channel, value: string | null): string {
  const field = fieldOf(channel, channel.status)
  const option = field.kind === 'status' ? field.options.find((each) => each.value === value) : undefined
  return option?.label ?? String(value)
}

const exactly = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} [\\d,]+$`)

async function expectCount(page: Page, count: number): Promise<void> {
  await expect(page.locator('header').getByText(`${number(count)} entr`)).toBeVisible()
}

/** The small buttons of a facet's value come with the pointer, and stay where they are once the counts have come. */
async function pressAction(values: Locator, name: string): Promise<void> {
  const button = values.page().getByRole('button', { name, exact: true })
  await expect(values.page().locator('aside [aria-busy="true"]')).toHaveCount(0)
  const line = values.getByRole('listitem').filter({ has: button })
  await line.hover()
  await line.getByRole('button', { name, exact: true }).click()
}

/** Counts the questions that the page asks. */
function countRequests(page: Page): Record<'histogram' | 'facets' | 'get-list', number> {
  const counted = { histogram: 0, facets: 0, 'get-list': 0 }
  page.on('request', (request) => {
    const name = request.url().split('/').at(-1)
    if (name === 'histogram' || name === 'facets' || name === 'get-list') counted[name] += 1
  })
  return counted
}

const middle = async (locator: Locator) => {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not on screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('the histogram counts, zooms by click, drag and keys, and filters', { tag: '@long' }, async ({
  signedIn: page,
  gateway,
}) => {
  for (const channel of channels) {
    const all = await ask<EntryHistogram>(gateway, channel, 'histogram', { timezone: ZONE })
    const total = countOf(all.bars)
    await toLog(page, channel)
    await expect(bars(page)).toHaveCount(all.bars.length)
    await expectCount(page, total)
    for (const [n, { parts }] of all.bars.entries()) {
      if (n % 20 > 0) continue
      const [first] = parts
      const count = countOf([{ from: '', to: '', parts }])
      const became = first ? `, ${statusLabel(channel, first.status)} ${number(first.count)}` : ''
      await expect(bars(page).nth(n)).toHaveAccessibleName(
        new RegExp(`: ${number(count)} entr(y|ies)${became.replace(/[()]/g, '\\$&')}`),
      )
    }

    // A click is one bar, a drag several.
    const fullest = all.bars.reduce(
      (best, each, n) => (countOf([each]) > countOf([all.bars[best] ?? each]) ? n : best),
      0,
    )
    const at = all.bars[fullest]
    if (!at) throw new Error('no bars')
    await bars(page).nth(fullest).click()
    await expectCount(page, countOf([at]))
    const address = new URL(page.url()).searchParams
    expect([address.get('from'), address.get('to')]).toEqual([at.from, at.to])
    await histogram(page).getByRole('button', { name: 'Reset zoom' }).click()
    await expectCount(page, total)
    await expect(bars(page)).toHaveCount(all.bars.length)
    const [left, right] = [await middle(bars(page).nth(2)), await middle(bars(page).nth(9))]
    await page.mouse.move(right.x, right.y)
    await page.mouse.down()
    await page.mouse.move(left.x + 40, left.y)
    await page.mouse.move(left.x, left.y)
    await page.mouse.up()
    await expectCount(page, countOf(all.bars.slice(2, 10)))
    await page.goBack()
    await expectCount(page, total)

    // By the keyboard alone: the last two bars.
    await expect(bars(page)).toHaveCount(all.bars.length)
    await bars(page).first().focus()
    await page.keyboard.press('End')
    await expect(bars(page).last()).toBeFocused()
    await page.keyboard.press('Shift+ArrowLeft')
    const lastTwo = all.bars.slice(-2)
    await expect(plot(page).getByRole('status')).toContainText(`: ${number(countOf(lastTwo))} entr`)
    await page.keyboard.press('Enter')
    await expectCount(page, countOf(lastTwo))
    await histogram(page).getByRole('button', { name: 'Reset zoom' }).click()
    await expectCount(page, total)

    // A status of the legend, and all of them again.
    const [status] = all.statuses
    const legend = histogram(page).getByRole('list', { name: 'By status' })
    const entry = legend.getByRole('button', { name: exactly(statusLabel(channel, status?.status ?? null)) })
    await entry.click()
    await expectCount(page, status?.count ?? 0)
    await expect(entry).toHaveAttribute('aria-pressed', 'true')
    await entry.click()
    await expectCount(page, total)
    const cost = histogram(page).getByRole('radio', { name: 'Cost' })
    await expect(cost).toHaveCount(channel.cost === null ? 0 : 1)
    if (channel.cost !== null) {
      await histogram(page).getByText('Cost', { exact: true }).click()
      await expect(histogram(page).getByRole('button', { name: /^Cost per / })).toBeVisible()
      await histogram(page).getByText('Entries', { exact: true }).click()
    }
  }
})

test('facets count, include, exclude and show one alone, as the chips do', async ({ signedIn: page, gateway }) => {
  for (const channel of channels) {
    const { status } = channel
    const counted = async (query: object, key = status) =>
      (await ask<{ facets: EntryFacet[] }>(gateway, channel, 'facets', { fields: [key], query, limit: 50 })).facets[0]
        ?.values ?? []
    const [first, second] = await counted({})
    if (!first?.id || !second?.id) throw new Error('the demo data has one status only')
    const total = (await ask<{ count: number }>(gateway, channel, 'count', {})).count
    await toLog(page, channel)
    const values = facet(page, channel, status)
    const value = (id: string) => values.getByRole('button', { name: exactly(statusLabel(channel, id)) })
    await expect(value(first.id)).toHaveAccessibleName(`${statusLabel(channel, first.id)} ${number(first.count)}`)

    await value(second.id).click()
    await expectCount(page, second.count)
    expect(new URL(page.url()).searchParams.getAll(status)).toEqual([second.id])
    // The others stay countable, and the other facets follow.
    await expect(value(first.id)).toHaveAccessibleName(`${statusLabel(channel, first.id)} ${number(first.count)}`)
    const [own] = (await counted({ [status]: second.id }, channel.own)).filter(({ id }) => id !== null)
    if (!own) throw new Error('the demo data has no numbers')
    await expect(
      facet(page, channel, channel.own).getByRole('button', { name: exactly(String(own.label)) }),
    ).toHaveAccessibleName(`${own.label} ${number(own.count)}`)
    await value(first.id).click()
    await expectCount(page, first.count + second.count)
    await pressAction(values, `Exclude ${statusLabel(channel, first.id)}`)
    await expectCount(page, total - first.count)
    await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('not')
    await pressAction(values, `Only ${statusLabel(channel, first.id)}`)
    await expectCount(page, first.count)
    await values.getByRole('button', { name: /^Clear the filter/ }).click()
    await expectCount(page, total)

    // By the keyboard: one stop for Tab, the arrows from there.
    await value(first.id).focus()
    await page.keyboard.press('ArrowDown')
    await expect(value(second.id)).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expectCount(page, second.count)
    await values.getByRole('button', { name: /^Clear the filter/ }).click()
    await expectCount(page, total)

    // A number is excluded as well as any other value, and stays in the list.
    const sender = facet(page, channel, channel.own)
    const [mine] = (await counted({}, channel.own)).filter(({ id }) => id !== null)
    await pressAction(sender, `Exclude ${mine?.label}`)
    await expectCount(page, total - (mine?.count ?? 0))
    await expect(sender.getByRole('button', { name: `Exclude ${mine?.label}` })).toHaveAttribute('aria-pressed', 'true')
  }
})

test('asks once a filter: not for pages, sorting or columns, and keeps what does not match', async ({
  signedIn: page,
  gateway,
}) => {
  const [channel] = channels
  if (!channel) throw new Error('no channel')
  const requests = countRequests(page)
  await page.goto(channel.path)
  await expect(bars(page).first()).toBeVisible()
  await expect(facet(page, channel, channel.status)).toBeVisible()
  await page.locator('table').hover()
  for (let turn = 0; turn < 6; turn += 1) {
    await page.mouse.wheel(0, 2500)
    await page.waitForTimeout(80)
  }
  await expect.poll(() => requests['get-list']).toBeGreaterThan(1)
  await page.getByRole('columnheader', { name: 'Status', exact: true }).getByRole('button').first().click()
  await expect(page).toHaveURL(/sort=/)
  expect(requests).toMatchObject({ histogram: 1, facets: 1 })

  // Nothing matches: the value that was chosen is still there to be taken out.
  await page.goto(`${channel.path}?${channel.status}=No+such+status`)
  const gone = facet(page, channel, channel.status).getByRole('button', { name: 'No such status 0', exact: true })
  await expect(gone).toHaveAttribute('aria-pressed', 'true')
  await expect(histogram(page)).toContainText('Nothing in this period')
  await gone.click()
  await expect(bars(page).first()).toBeVisible()

  // A long facet, searched in the reader's words.
  const countries = facet(page, channel, 'country')
  await countries.getByRole('button', { name: /^\d+ more$/ }).click()
  await page.getByRole('searchbox', { name: 'Search in Country' }).fill('portu')
  await expect(countries.getByRole('button', { name: /^Portugal \(PT\) / })).toBeVisible()
  await expect(countries.getByRole('button', { name: /^Germany/ })).toHaveCount(0)
  await countries.getByRole('button', { name: /^Portugal \(PT\) / }).click()
  const { count } = await ask<{ count: number }>(gateway, channel, 'count', { query: { country: 'PT' } })
  await expectCount(page, count)

  // What was folded stays folded.
  await facets(page).getByRole('button', { name: 'Hide the facets' }).click()
  await histogram(page)
    .getByRole('button', { name: /^Entries per / })
    .click()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Show the facets' })).toBeVisible()
  await expect(histogram(page).getByRole('button', { name: 'Over time' })).toHaveAttribute('aria-expanded', 'false')
  await expect(bars(page)).toHaveCount(0)
})

test('says why there are no bars and no counts, and tries again', async ({ signedIn: page }) => {
  const [channel] = channels
  const routes = ['**/histogram', '**/facets']
  for (const route of routes) await page.route(route, (request) => request.fulfill({ status: 400, body: '{}' }))
  await page.goto(channel?.path ?? '')
  await expect(histogram(page).getByRole('status')).toContainText('The histogram did not come.')
  await expect(facets(page).getByRole('status')).toContainText('The counts did not come.')
  for (const route of routes) await page.unroute(route)
  await histogram(page).getByRole('button', { name: 'Try again' }).click()
  await facets(page).getByRole('button', { name: 'Try again' }).click()
  await expect(bars(page).first()).toBeVisible()
  await expect(facets(page).getByRole('list').first()).toBeVisible()
})

test('has no accessibility violations in either theme, at a desk and on a phone', async ({ signedIn: page }) => {
  const [channel] = channels
  if (!channel) throw new Error('no channel')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`${channel.path}?${channel.status}.not=Sent`)
  await facet(page, channel, 'country')
    .getByRole('button', { name: /^\d+ more$/ })
    .click()
  await bars(page).nth(3).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(plot(page).getByRole('status')).not.toBeEmpty()
  expect(await violationsInBothThemes(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(facets(page)).toBeHidden()
  await page.getByRole('button', { name: /^Facets/ }).click()
  const sheet = page.getByRole('dialog', { name: 'Facets' })
  await expect(sheet.getByRole('list').first()).toBeVisible()
  expect(await violationsInBothThemes(page)).toEqual([])
  await sheet
    .getByRole('button', { name: /^Only / })
    .first()
    .click()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(page.getByRole('button', { name: /^Facets/ })).toBeFocused()
  await histogram(page)
    .getByRole('button', { name: /Over time|per / })
    .click()
  await expect(page.getByRole('button', { name: /^Facets/ })).toContainText('1')
  expect(await violationsInBothThemes(page)).toEqual([])
})
