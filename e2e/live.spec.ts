// The list stays as it was opened, says what has come since, and follows the log on demand.
import type { Page } from '@playwright/test'
import { type Channel, channels } from '#contract/channels/index.ts'
import { violationsInBothThemes } from './axe.ts'
import { enter, toLog } from './enter.ts'
import { expect, test } from './fixtures.ts'
import { type Gateway, startGateway } from './gateway.ts'

const rows = (page: Page) => page.locator('tr[data-row]')
const row = (page: Page, place: number) => page.locator(`tr[data-row="${place}"]`)
const hrefOf = (page: Page, place: number) => row(page, place).getByRole('link').first().getAttribute('href')
const bring = (page: Page) => page.getByRole('button', { name: /^[\d,]+ new/ })
const toggle = (page: Page) => page.getByRole('button', { name: 'Live', exact: true })
const scrollTo = (page: Page, top: number) =>
  page.getByRole('grid').evaluate((grid, to) => {
    let each: Element | null = grid
    while (each && !/auto|scroll/.test(getComputedStyle(each).overflowY)) each = each.parentElement
    each?.scrollTo({ top: to })
  }, top)

let made = 0

/** Imports copies of the newest entry under new ids: `at` milliseconds since 1970. */
async function send(gateway: Gateway, channel: Channel, count: number, at: () => number = Date.now) {
  const lines = await Promise.all(Array.from({ length: count }, () => lineFor(gateway, channel, at())))
  const answer = await gateway.fetch(`/api/import?channel=${channel.id}`, {
    method: 'POST',
    body: lines.join('\n'),
    headers: { 'content-type': 'application/x-ndjson' },
  })
  expect(await answer.json()).toMatchObject({ accepted: count, rejected: 0 })
}

const templates = new Map<Channel, Record<string, unknown>>()

async function lineFor(gateway: Gateway, channel: Channel, at: number): Promise<string> {
  made += 1
  const ending = String(made).padStart(6, '0')
  if (channel.cost === null) return receivedLine(at, ending)
  const entry = templates.get(channel) ?? (await readTemplate(gateway, channel))
  const time = new Date(at).toISOString()
  return JSON.stringify({ ...entry, _id: `99999999-0000-4000-8000-000000${ending}`, createdAt: time, updatedAt: time })
}

async function readTemplate(gateway: Gateway, channel: Channel): Promise<Record<string, unknown>> {
  const kept = ['projectId', channel.contact, channel.own, channel.status, channel.title, channel.cost]
  const select = Object.fromEntries(kept.map((key) => [key, true]))
  const answer = await gateway.fetch(`/api/${channel.resource}/get-list?limit=1`, { method: 'POST', body: { select } })
  const { data } = (await answer.json()) as { data: Record<string, unknown>[] }
  const template = { ...data[0], ...(channel.cost && { [channel.cost]: 1 }) }
  templates.set(channel, template)
  return template
}

/** One event of SendZen's log: a message that was received. */
function receivedLine(at: number, ending: string): string {
  const ticks = 621_355_968_000_000_000n + BigInt(at) * 10_000n + BigInt(made % 10_000)
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15550001111', phone_number_id: '1' },
    contacts: [{ profile: { name: 'Live' }, wa_id: '15551234567' }],
    messages: [
      {
        from: '15551234567',
        id: `wamid.${ending}`,
        timestamp: String(Math.floor(at / 1000)),
        type: 'text',
        text: { body: 'live' },
      },
    ],
  }
  const payload = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] }
  return `{"project_id":"12345","created_at":${ticks},"phone_number_id":"1","event_type":"Incoming Message","payload":${JSON.stringify(JSON.stringify(payload))},"direction":1,"flyout_delivery_status":"","flyout_delivery_response":"","flyout_delivery_response_code":200,"flyout_url":""}`
}

async function open(page: Page, channel: Channel, search = '', base = ''): Promise<void> {
  const following = page.waitForResponse((answer) => answer.url().includes('/live?'))
  if (search === '' && base === '') await toLog(page, channel)
  else await page.goto(`${base}${channel.path}${search}`)
  await expect(rows(page).first()).toBeVisible()
  expect((await following).status()).toBe(200)
}

test('every log stays as it was opened, says what is new and brings it in where it belongs', async ({
  signedIn: page,
  gateway,
}) => {
  for (const channel of channels) {
    await open(page, channel)
    const [first, later] = [await hrefOf(page, 0), await hrefOf(page, 10)]
    await send(gateway, channel, 3)
    await expect(bring(page)).toHaveText(/^3 new/)
    await expect(page.getByRole('status').filter({ hasText: '3 new' })).toBeAttached()
    expect(await hrefOf(page, 0)).toBe(first)

    // At the top the new rows are seen; away from it the reader's row stays under his eyes.
    await bring(page).click()
    await expect(bring(page)).toBeHidden()
    await expect.poll(() => hrefOf(page, 3)).toBe(first)
    await scrollTo(page, 400)
    const reading = page.locator(`tr[data-row]:has(a[href="${later}"])`)
    const place = await reading.evaluate((element) => element.getBoundingClientRect().top)
    await send(gateway, channel, 2)
    await expect(bring(page)).toHaveText(/^2 new/)
    await bring(page).click()
    await expect(bring(page)).toBeHidden()
    await expect(reading).toHaveAttribute('data-row', '15')
    expect(Math.abs((await reading.evaluate((element) => element.getBoundingClientRect().top)) - place)).toBeLessThan(2)
  }
})

test('follows a log, pauses while the reader is busy, says why, and goes on', { tag: '@long' }, async ({
  signedIn: page,
  gateway,
}) => {
  for (const channel of channels) {
    await open(page, channel)
    const first = await hrefOf(page, 0)
    await page.keyboard.press('l')
    await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true')
    await send(gateway, channel, 2)
    await expect.poll(() => hrefOf(page, 2)).toBe(first)

    await scrollTo(page, 600)
    await expect(page.getByText('Paused: scrolled away').first()).toBeVisible()
    await send(gateway, channel, 1)
    await expect(page.getByText('Paused: scrolled away · 1 waiting').first()).toBeVisible()
    await page.getByRole('button', { name: 'Resume' }).click()
    await expect.poll(() => hrefOf(page, 3)).toBe(first)

    await row(page, 1).focus()
    await expect(page.getByText('Paused: a row is in focus').first()).toBeVisible()
    await page.getByRole('button', { name: 'Resume' }).click()
    await expect(page.getByText('Paused')).toHaveCount(0)
    await toggle(page).click()
    await expect(toggle(page)).toHaveAttribute('aria-pressed', 'false')
  }
})

test('tells what cannot be followed, and puts what came late in its place', async ({ signedIn: page, gateway }) => {
  const [channel] = channels.filter(({ cost }) => cost !== null)
  if (!channel) throw new Error('no channel bills')
  await open(page, channel, `?sort=${channel.time}`)
  await expect(toggle(page)).toHaveAttribute('aria-disabled', 'true')
  await expect(toggle(page)).toHaveAccessibleDescription(/newest first/)

  // A row with an old time has its place between the rows that are there.
  await open(page, channel)
  const times = await row(page, 5).locator('td[data-instant]').first().getAttribute('data-instant')
  const late = times ? Date.parse(times) + 1 : Date.now()
  const [before, after] = [await hrefOf(page, 4), await hrefOf(page, 5)]
  await send(gateway, channel, 1, () => late)
  await bring(page).click()
  await expect.poll(() => hrefOf(page, 6)).toBe(after)
  expect(await hrefOf(page, 4)).toBe(before)
})

test('passes axe with news, following and paused, in both themes and narrow', async ({ signedIn: page, gateway }) => {
  const [channel] = channels
  if (!channel) throw new Error('no channel')
  test.slow()
  // Rows are looked at where they are drawn (logs.spec.ts, table.spec.ts).
  const check = async () => expect(await violationsInBothThemes(page, { without: 'tbody' })).toEqual([])
  await open(page, channel)
  await send(gateway, channel, 1)
  await expect(bring(page)).toBeVisible()
  await check()
  await page.setViewportSize({ width: 390, height: 844 })
  await toggle(page).click()
  await scrollTo(page, 600)
  await expect(page.getByText('Paused').first()).toBeVisible()
  await check()
})

test('comes back by itself when the gateway does', { tag: '@long' }, async ({ page }) => {
  const [channel] = channels
  if (!channel) throw new Error('no channel')
  const gateway = await startGateway({ demoRows: 300 })
  await enter(page, gateway)
  await open(page, channel, '', gateway.url)
  await toggle(page).click()
  const { port } = new URL(gateway.url)
  // A stream is open, and the stop does not wait for it.
  expect(await gateway.stop()).toBe(0)
  await expect(page.getByText('No connection').first()).toBeVisible()
  const again = await startGateway({ demoRows: 300, env: { PORT: port } })
  await expect(page.getByText('No connection')).toHaveCount(0)
  await again.stop()
})
