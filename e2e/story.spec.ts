import type { Page } from '@playwright/test'
import { type Amounts, amountOf } from '#contract/amount.ts'
import type { Story } from '#contract/routes/story.ts'
import { violationsInBothThemes } from './axe.ts'
import { dollars, figures, number } from './cost-api.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

/** The stories of an incident and of an alert that many entries are of, as the API tells them. */
async function toldOf(gateway: Gateway, kind: 'incident' | 'alert'): Promise<Story> {
  const answer = await gateway.fetch('/api/sms-log/values', { method: 'POST', body: { field: kind, limit: 3 } })
  const { values } = (await answer.json()) as { values: { id: string | null }[] }
  // The largest of all is a day of notices.
  const ids = values.flatMap(({ id }) => id ?? [])
  return ask(gateway, { kind, id: ids[1] ?? '' })
}

async function ask(gateway: Gateway, asked: Record<string, string>): Promise<Story> {
  const answer = await gateway.fetch(`/api/story?${new URLSearchParams(asked)}`)
  expect(answer.status).toBe(200)
  // The route's own schema describes what the gateway answers.
  return (await answer.json()) as Story
}

const amount = (figures: Amounts) => dollars(amountOf(figures))
const steps = (page: Page) => page.getByRole('region', { name: 'Step by step' })

test('an incident is told from its title to every attempt, and each figure leads to its rows', async ({
  signedIn: page,
  gateway,
}) => {
  const told = await toldOf(gateway, 'incident')
  await page.goto(`/story/incident/${told.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(told.label ?? '')
  await expect(page.getByText(`${number(told.total.count)} attempts to reach`)).toContainText(
    `${told.total.peopleCount} people`,
  )
  await expect(figures(page)).toContainText(amount(told.total))
  await expect(figures(page)).toContainText(number(told.total.failedCount))
  await expect(steps(page).getByRole('heading', { level: 3 })).toHaveCount(told.steps.length)
  await expect(page.getByText('None records who acknowledged a page')).toBeVisible()

  // The first step, as the API has it, and then its rows in the log of one channel.
  const [first] = told.steps
  const step = steps(page).getByRole('listitem').first()
  await expect(step).toContainText(first?.rule.label ?? '')
  await expect(step).toContainText(first?.people[0]?.user.label ?? '')
  const sms = first?.people.flatMap(({ attempts }) => attempts).filter(({ channel }) => channel === 'sms').length ?? 0
  await step.getByRole('button', { name: /^Attempts/ }).click()
  await page.getByRole('menuitem', { name: /SMS/ }).click()
  await expect(page).toHaveURL(/\/sms\?.*onCallDutyPolicyEscalationRule=/)
  await expect(page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) })).toContainText(
    `${number(sms)} entr`,
  )
})

test('why somebody was woken is told from either end', async ({ signedIn: page, gateway }) => {
  const told = await toldOf(gateway, 'incident')
  const user = told.people[0]?.user
  await page.goto(`/story/incident/${told.id}`)
  await steps(page)
    .getByRole('link', { name: user?.label ?? '' })
    .first()
    .click()
  await expect(page).toHaveURL(new RegExp(`/story/user/${user?.id}`))
  await page.getByRole('button', { name: 'Time range: All time' }).click()
  await page.getByRole('button', { name: 'Last 12 months' }).click()
  await expect(page).toHaveURL(/range=last12mo/)
  const causes = page.getByRole('table', { name: 'Woken for' })
  const row = causes.getByRole('row').filter({ has: page.locator(`a[href="/story/incident/${told.id}"]`) })
  await expect(row).toContainText(amount(told.people[0] ?? told.total))
  await row.getByRole('link', { name: told.label ?? '' }).click()
  await expect(steps(page)).toBeVisible()
})

test('the drawer, the cost page and the overview lead to stories', async ({ signedIn: page, gateway }) => {
  const told = await toldOf(gateway, 'incident')
  const sms = told.steps.flatMap(({ people }) => people.flatMap(({ attempts }) => attempts))
  await page.goto(`/sms/${sms.find(({ channel }) => channel === 'sms')?.id}`)
  await page.getByRole('link', { name: `Story of ${told.label}` }).click()
  await expect(page).toHaveURL(`${gateway.url}/story/incident/${told.id}`)

  await page.goto('/costs?range=last12mo&by=team')
  await page
    .getByRole('link', { name: /^Story of / })
    .first()
    .click()
  await expect(page).toHaveURL(/\/story\/team\/[^?]+\?range=last12mo/)
  await expect(page.getByRole('table', { name: 'Woken for' })).toBeVisible()

  await page.goto('/')
  const causes = page.getByRole('region', { name: /incidents this month/ })
  await expect(causes.getByRole('listitem').first()).toBeVisible()
  // All but the entries of no incident.
  const incidents = (await causes.getByRole('listitem').count()) - 1
  await expect(causes.locator('a[href^="/story/incident/"]')).toHaveCount(incidents)
})

test('an empty range says when the last entry was, and a wrong address that there is nothing', async ({
  signedIn: page,
  gateway,
}) => {
  const { people } = await toldOf(gateway, 'incident')
  await page.goto(`/story/user/${people[0]?.user.id}?from=2001-01-01T00:00:00.000Z&to=2001-02-01T00:00:00.000Z`)
  await expect(page.getByRole('heading', { name: 'No entries in this range' })).toBeVisible()
  await page.getByRole('link', { name: 'Show everything' }).click()
  await expect(figures(page)).toBeVisible()
  await page.goto('/story/incident/11111111-1111-4111-8111-111111111111')
  await expect(page.getByRole('heading', { name: 'Incident not found' })).toBeVisible()
  await page.goto('/story/monitor/11111111-1111-4111-8111-111111111111')
  await expect(page.getByRole('heading', { name: /not found|no such page/i })).toBeVisible()
})

test('has no barriers in either theme, and fits a phone', async ({ signedIn: page, gateway }) => {
  const told = await toldOf(gateway, 'alert')
  for (const path of [`/story/alert/${told.id}`, `/story/user/${told.people[0]?.user.id}?range=all`]) {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(path)
    await expect(figures(page)).toBeVisible()
    expect(await violationsInBothThemes(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    const overflow = () => page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0)
    await expect.poll(overflow).toBeLessThanOrEqual(390)
  }
})
