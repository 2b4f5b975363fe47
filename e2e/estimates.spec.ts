// A OneUptime server of one's own writes 0 on everything: with a rate card the review works, and says what is known how.
import { readFileSync } from 'node:fs'
import { test as base, expect, type Page } from '@playwright/test'
import { billedChannels } from '#contract/channels/index.ts'
import type { CostSummary } from '#contract/routes/costs.ts'
import { violations } from './axe.ts'
import { dollars, figures, number } from './cost-api.ts'
import { enter } from './enter.ts'
import { type Gateway, startGateway } from './gateway.ts'

let gateway: Gateway
base.beforeAll(async () => {
  gateway = await startGateway({ demoRows: 0 })
  for (const channel of billedChannels) {
    const file = readFileSync(`src/server/sources/fixtures/oneuptime/${channel.id}.response.fixture.json`, 'utf8')
    const { data } = JSON.parse(file) as { data: Record<string, unknown>[] }
    const at = (n: number) => new Date(Date.now() - (n + 1) * 60_000).toISOString()
    const body = data
      .map((row, n) => JSON.stringify({ ...row, createdAt: at(n), updatedAt: at(n), [channel.cost ?? '']: 0 }))
      .join('\n')
    await post(`/api/import?channel=${channel.id}`, body)
  }
})
base.afterAll(async () => {
  await gateway.stop()
})

async function post(path: string, body: unknown) {
  const answer = await gateway.fetch(path, { method: 'POST', body })
  expect([answer.status, path]).toEqual([200, path])
  return answer.json()
}

async function putInUse(): Promise<void> {
  const every = { from: '2020-01-01', country: null, prefix: null, category: null, chargesFailed: false }
  const rates = [
    { ...every, channel: 'sms', unit: 'segment', priceInUSDCents: '0.79', note: 'Contract of 2026' },
    { ...every, channel: 'whatsapp', unit: 'message', priceInUSDCents: '3.4', note: '' },
  ]
  const { card } = await post('/api/rate-cards', { name: 'Our prices', zeroIsUnbilled: true, rates })
  await post('/api/rate-cards/use', { cardId: card.id })
}

async function total(channels = billedChannels.map(({ id }) => id)): Promise<CostSummary['total']> {
  const ever = { from: '2000-01-01', to: '2100-01-01', channels }
  return ((await post('/api/cost-summary', ever)) as CostSummary).total
}

/** Nothing on the page calls an amount zero that nobody knows or charged. */
async function expectNoFalseZero(page: Page): Promise<void> {
  await expect(page.getByRole('main')).not.toContainText(/\$0\.00(?!\d)/)
}

const pages = ['/', '/costs?range=all', '/costs?range=all&by=country', '/sms', '/calls', '/whatsapp']

base('without a card, all of it is not charged, and no amount', async ({ page }) => {
  await enter(page, gateway)
  for (const path of pages) {
    await page.goto(`${gateway.url}${path}`)
    await expect(page.getByRole('main')).toContainText(/not charged|nothing charged|No .*cost/i)
    await expectNoFalseZero(page)
  }
})

base('with a card, estimates are told as such wherever money is', async ({ page }) => {
  await putInUse()
  const { estimatedInUSDCents, estimatedCount, notChargedCount } = await total()
  expect(estimatedCount).toBeGreaterThan(0)
  await enter(page, gateway)
  for (const path of pages) {
    await page.goto(`${gateway.url}${path}`)
    if (path !== '/calls') await expect(page.getByRole('main')).toContainText('≈')
    await expectNoFalseZero(page)
  }

  await page.goto(`${gateway.url}/costs?range=all`)
  await expect(figures(page)).toContainText(`≈\u202F${dollars(estimatedInUSDCents)}`)
  await expect(figures(page)).toContainText(`${dollars(estimatedInUSDCents)} estimated`)
  await expect(figures(page)).toContainText(`${number(notChargedCount)} entries not charged`)
  expect(await violations(page)).toEqual([])

  // A part of the total leads to its rows.
  await figures(page)
    .getByRole('button', { name: /estimated/ })
    .click()
  await page.getByRole('menuitem', { name: 'SMS' }).click()
  await expect(page).toHaveURL(/costState=estimated/)
  const sms = await total(['sms'])
  await expect(page.getByRole('main')).toContainText(`${number(sms.estimatedCount)} entr`)

  // An entry says which rate its estimate was made with.
  await page.locator('tr[data-row="0"]').click()
  const drawer = page.getByRole('dialog')
  await expect(drawer).toContainText('Our prices: SMS')
  await expect(drawer).toContainText('$0.0079 a segment')
  await drawer.getByRole('link', { name: 'Our prices' }).click()
  await expect(page).toHaveURL(/\/settings\/rates\//)
})
