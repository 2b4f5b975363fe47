import type { Page } from '@playwright/test'
import { billedChannels } from '#contract/channels/index.ts'
import type { CostRow } from '#contract/routes/costs.ts'
import { violationsInBothThemes } from './axe.ts'
import { address, ask, breakdown, dollars, figures, number, range } from './cost-api.ts'
import { expect, test } from './fixtures.ts'

test('the figures are those of the API', async ({ signedIn: page, gateway }) => {
  const { total, rows } = await ask(gateway, { groupBy: ['channel'], compare: 'previous-period' })
  await page.goto(address())
  await expect(figures(page)).toContainText(dollars(total.costInUSDCents))
  await expect(figures(page)).toContainText(number(total.count))
  await expect(figures(page)).toContainText(`${number(total.arrivedCount)} arrived`)
  await expect(figures(page)).toContainText(number(total.failedCount))
  await expect(figures(page)).toContainText(`against ${dollars(total.previous?.costInUSDCents ?? '0')}`)
  await expect(figures(page)).toContainText(`${dollars(total.costInUSDCents)} charged`)
  await expect(breakdown(page).getByRole('row')).toHaveCount(rows.length + 1)
  for (const channel of billedChannels) {
    const row = rows.find(({ key }) => key.channel?.id === channel.id)
    const line = breakdown(page).getByRole('row', { name: channel.label, exact: false }).first()
    await expect(line).toContainText(number(row?.count ?? 0))
    await expect(line).toContainText(dollars(row?.costInUSDCents ?? '0'))
  }
})

test('a team opens into its channels, and those into exactly their rows', async ({ signedIn: page, gateway }) => {
  const { rows } = await ask(gateway, { groupBy: ['team', 'channel'] })
  const dearest = (rows as CostRow[])
    .filter(({ key }) => key.team?.id)
    .toSorted((a, b) => Number(b.costInUSDCents) - Number(a.costInUSDCents))[0]
  const team = dearest?.key.team?.label ?? ''
  const channel = billedChannels.find(({ id }) => id === dearest?.key.channel?.id)
  if (!dearest || !channel) throw new Error('the demo data has no team')

  await page.goto(address())
  await page
    .getByRole('textbox', { name: 'by', exact: true })
    .or(page.getByRole('combobox', { name: 'by', exact: true }))
    .click()
  await page.getByRole('option', { name: 'Team', exact: true }).click()
  await expect(page).toHaveURL(/by=team/)
  await expect(breakdown(page).getByRole('row').last()).toContainText('(unallocated)')

  await page.getByRole('button', { name: `Channels of ${team}` }).click()
  const line = breakdown(page).getByRole('row').filter({ hasText: channel.label })
  await expect(line).toContainText(dollars(dearest.costInUSDCents))
  await line.getByRole('link', { name: number(dearest.count), exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${channel.path}\\?`))

  // What the address asks for, asked of the API.
  const asked = new URL(page.url()).searchParams
  const counted = await gateway.fetch(`/api/${channel.resource}/count`, {
    method: 'POST',
    body: {
      query: {
        team: asked.get('team'),
        [channel.time]: {
          _type: 'InBetween',
          startValue: asked.get('from'),
          endValue: lastMicrosecond(asked.get('to')),
        },
      },
    },
  })
  expect(await counted.json()).toEqual({ count: dearest.count })
  await expect(page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) })).toContainText(
    number(dearest.count),
  )
})

function lastMicrosecond(iso: string | null): string {
  return new Date(Date.parse(iso ?? '') - 1).toISOString().replace('Z', '999Z')
}

test('the address says it all: another window shows the same', async ({ signedIn: page, context }) => {
  await page.goto(address('by=country&then=status&sort=-entries&chart=table&interval=week'))
  await expect(breakdown(page).getByRole('row').nth(3)).toBeVisible()
  // Asked for when it comes near the screen.
  await expect(page.getByRole('table', { name: 'Why it changed' })).toBeVisible()
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(breakdown(other).getByRole('row').nth(3)).toBeVisible()
  const shown = (each: Page) => each.getByRole('main').textContent()
  await expect(async () => expect(await shown(other)).toBe(await shown(page))).toPass({ timeout: 10_000 })
})

test('a column leads to its rows, and so does the table beside it', async ({ signedIn: page, gateway }) => {
  const { rows } = await ask(gateway, { groupBy: ['channel'], interval: 'day' })
  const [first] = billedChannels
  // The range begins in the middle of a day of Berlin; its column leads to the part that is in the range.
  const row = rows.find(
    ({ key, count, bucket }) => key.channel?.id === first?.id && count > 0 && (bucket ?? '') > range.from,
  )
  await page.goto(address('interval=day'))
  const bars = page.locator('.recharts-bar-rectangle path')
  await expect(bars.first()).toBeVisible()
  await page.getByRole('button', { name: 'Show as table' }).click()
  const table = page.getByRole('table', { name: 'Over time' })
  // Days may cost the same: the one of this bucket.
  const from = `from=${encodeURIComponent(row?.bucket ?? '')}`
  await table
    .getByRole('link', { name: dollars(row?.costInUSDCents ?? ''), exact: true })
    .and(page.locator(`[href*="${from}"]`))
    .click()
  await expect(page).toHaveURL(new RegExp(from))
  await page.goBack()
  await page.getByRole('button', { name: 'Show as columns' }).click()
  await expect(bars.first()).toBeVisible()
  // The tallest part is the easiest to hit.
  const heights = await bars.evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().height))
  await bars.nth(heights.indexOf(Math.max(...heights))).click()
  await expect(page).toHaveURL(/\?from=.*&to=/)
})

test('a filter comes with the address and can be taken away', async ({ signedIn: page, gateway }) => {
  const { total } = await ask(gateway, { query: { country: 'DE' } })
  await page.goto(address('country=DE&nonsense=1'))
  await expect(figures(page)).toContainText(dollars(total.costInUSDCents))
  await expect(page.getByText('Left out, because this page cannot read it: nonsense.')).toBeVisible()
  await page.getByRole('link', { name: 'Remove the filter Country Germany' }).click()
  await expect(page).not.toHaveURL(/country/)
})

test('an empty range says where the entries are', async ({ signedIn: page }) => {
  await page.goto('/costs?from=2001-01-01T00:00:00.000Z&to=2001-02-01T00:00:00.000Z')
  await expect(page.getByRole('heading', { name: 'No entries in this range' })).toBeVisible()
  await page.getByRole('link', { name: 'Show everything' }).click()
  await expect(figures(page)).toBeVisible()
})

test('a failure can be tried again', async ({ signedIn: page }) => {
  await page.route('**/api/cost-summary', (route) =>
    route.fulfill({ status: 400, json: { message: 'no', code: 'bad_request' } }),
  )
  await page.goto(address())
  await expect(page.getByRole('alert')).toBeVisible()
  await page.unroute('**/api/cost-summary')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(figures(page)).toBeVisible()
})

test('has no barriers in either theme', async ({ signedIn: page }) => {
  for (const view of [address('by=team&then=status'), address('chart=table&country=DE')]) {
    await page.goto(view)
    await expect(breakdown(page).getByRole('row').nth(1)).toBeVisible()
    expect(await violationsInBothThemes(page)).toEqual([])
  }
})

test('fits a phone', async ({ signedIn: page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(address('by=team'))
  await expect(breakdown(page).getByRole('row').nth(1)).toBeVisible()
  const overflow = () => page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0)
  expect(await overflow()).toBeLessThanOrEqual(390)
})
