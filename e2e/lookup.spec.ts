// Support's journey: a number in any form, everything sent to it and received from it, on a desk and on a phone.
import type { Page } from '@playwright/test'
import { channels } from '../src/contract/channels/index.ts'
import { violationsInBothThemes } from './axe.ts'
import { enter } from './enter.ts'
import { expect, test } from './fixtures.ts'
import { type Gateway, startGateway } from './gateway.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const row = (n: number, changes: object) => ({
  _id: id(n),
  createdAt: `2026-05-0${n}T10:00:00.000Z`,
  projectId: '22222222-2222-4222-8222-222222222222',
  fromNumber: '+15550001111',
  ...changes,
})

const to = '+15551234567'
const failed = { toNumber: to, status: 'Failed', smsCostInUSDCents: 0, errorCode: '30003' }
const off = 'the handset is switched off or out of reach'

const rows: Record<string, object[]> = {
  sms: [
    row(1, { toNumber: to, status: 'Delivered', smsText: 'First text', smsCostInUSDCents: 7.5 }),
    row(2, { ...failed, smsText: 'Lost text' }),
    row(3, {
      ...failed,
      toNumber: '(555) 123-4567',
      smsText: 'Lost again',
      incident: { _id: id(80), title: 'DB down' },
    }),
    row(4, { toNumber: '+442071838750', status: 'Delivered', smsText: 'Somebody else', smsCostInUSDCents: 1 }),
    row(5, { toNumber: '+449991234567', status: 'Delivered', smsText: 'Same ending', smsCostInUSDCents: 2 }),
    row(8, { ...failed, toNumber: '+442071838750', errorCode: '21610' }),
  ],
  call: [row(6, { toNumber: to, status: 'Completed', callData: { message: 'Wake up' }, callCostInUSDCents: 30 })],
  whatsapp: [row(7, { toNumber: to, status: 'Read', messageText: 'Hello there', whatsAppCostInUSDCents: 0.79 })],
}

/** One SendZen log entry as JSON text, its ticks an integer of 18 digits. */
function sendzenLine(text: string): string {
  const message = { from: '15551234567', id: 'wamid.1', timestamp: '1778234400', type: 'text', text: { body: text } }
  const value = {
    metadata: { display_phone_number: '15550001111', phone_number_id: '1' },
    contacts: [{ wa_id: '15551234567', profile: { name: 'Ann Lee' } }],
    messages: [message],
  }
  const payload = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] }
  const entry = {
    project_id: '12345',
    phone_number_id: '1',
    event_type: 'Incoming Message',
    payload: JSON.stringify(payload),
    direction: 1,
    flyout_delivery_status: '-',
    flyout_delivery_response: '-',
    flyout_delivery_response_code: 0,
    flyout_url: '-',
  }
  return `${JSON.stringify(entry).slice(0, -1)},"created_at":639000000000000001}`
}

async function fill(gateway: Gateway): Promise<void> {
  for (const channel of channels) {
    const lines = rows[channel.id]?.map((each) => JSON.stringify(each)).join('\n') ?? sendzenLine('on it')
    const answer = await gateway.fetch(`/api/import?channel=${channel.id}`, { method: 'POST', body: lines })
    expect(await answer.json()).toMatchObject({ rejected: 0 })
  }
}

async function lookUp(page: Page, number: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.type(number)
  await page.keyboard.press('Enter')
}

const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' }).getByRole('listitem')

test.describe('lookup', () => {
  let own: Gateway
  test.beforeAll(async () => {
    own = await startGateway({ demoRows: 0 })
    await fill(own)
  })
  test.afterAll(() => own.stop())
  test.beforeEach(({ page }) => enter(page, own))

  test('finds the contact on every channel from each form of its number', async ({ page }) => {
    for (const number of ['+1 (555) 123-4567', '15551234567', '0015551234567']) {
      await page.goto(`${own.url}/settings`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await lookUp(page, number)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('+1 555 123 4567')
      expect(new URL(page.url()).searchParams.get('number')).toBe(number)
      await expect(timeline(page)).toHaveCount(6)
      await expect(page.getByText('6 entries', { exact: true })).toBeVisible()
      await expect(page.getByText('$0.3829')).toBeVisible()
      await expect(page.getByText('Ann Lee').first()).toBeVisible()
      await expect(page.getByText('Gets through: Calls and WhatsApp. Fails: SMS. Wrote to us')).toBeVisible()
      await expect(timeline(page).getByText('Somebody else')).toHaveCount(0)
    }
  })

  test('asks whose number it is when several end with the digits, and shows all of it meanwhile', async ({ page }) => {
    await page.goto(`${own.url}/settings`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await lookUp(page, '1234567')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d numbers end with 1234567/)
    await expect(timeline(page)).toHaveCount(7)
    await expect(page.getByText('$0.4029')).toBeVisible()
    const lines = page.getByRole('region', { name: 'By channel' }).getByRole('listitem')
    for (const { label } of channels) await expect(lines.filter({ hasText: label }).first()).toBeVisible()
    const met = page.getByRole('region', { name: 'Whose is it?' })
    await expect(met.getByRole('listitem').filter({ hasText: /44\s?999/ })).toHaveCount(1)
    await met.getByRole('link').filter({ hasText: '+1 555' }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('+1 555 123 4567')
  })

  test('says per channel how it went, how much there is and what it cost', async ({ page }) => {
    await page.goto(`${own.url}/lookup?number=%2B15551234567`)
    const line = (channel: string) =>
      page.getByRole('region', { name: 'By channel' }).getByRole('listitem').filter({ hasText: channel })
    await expect(line('SMS')).toContainText(`Fails since 2 May 2026, 2 in a row: ${off} (30003).`)
    await expect(line('SMS')).toContainText('Last arrived 1 May 2026.')
    await expect(line('SMS')).toContainText('33.3% of 3 delivered')
    await expect(line('SMS')).toContainText('$0.075')
    await expect(line('Calls')).toContainText('Completed')
    await expect(line('Incoming WhatsApp')).toContainText('not charged by the source')
    await expect(line('SMS').getByRole('link', { name: /in the log/ })).toHaveAttribute(
      'href',
      '/sms?toNumber=%2B1+555+123+4567',
    )
    // A figure leads to its entries.
    await line('SMS').getByRole('link', { name: '2 failed' }).click()
    await expect(timeline(page)).toHaveCount(2)
    await expect(timeline(page).first()).toContainText('Lost again')
    // Who does not want to be written to, and what says so.
    await page.goto(`${own.url}/lookup?number=442071838750`)
    await expect(page.getByRole('link', { name: 'Opted out' })).toHaveAttribute(
      'href',
      `/lookup/sms/${id(8)}?number=442071838750`,
    )
  })

  test('shows each entry with its outcome, cost and cause, and opens it beside the others', async ({ page }) => {
    await page.goto(`${own.url}/lookup?number=15551234567`)
    const lost = timeline(page).filter({ hasText: 'Lost again' })
    await expect(lost).toContainText('Failed30003')
    await expect(lost).toContainText(off)
    await expect(lost).toContainText('not charged')
    await expect(lost.getByRole('link', { name: 'DB down' })).toHaveAttribute('href', `/story/incident/${id(80)}`)
    await expect(timeline(page).filter({ hasText: 'on it' })).toContainText('Received')
    await lost.getByRole('link', { name: 'Lost again' }).click()
    const drawer = page.getByRole('dialog')
    await expect(drawer.getByRole('heading', { level: 2 })).toHaveText(`Failed: ${off} (30003)`)
    await expect(page).toHaveURL(`${own.url}/lookup/sms/${id(3)}?number=15551234567`)
    await expect(drawer.getByText('4 of 6')).toBeVisible()

    // Across channels, too, and no key is lost that comes before the page has followed.
    await page.keyboard.press('k')
    await expect(page).toHaveURL(`${own.url}/lookup/call/${id(6)}?number=15551234567`)
    for (const key of ['j', 'k', 'k']) await page.keyboard.press(key)
    await expect(page).toHaveURL(`${own.url}/lookup/whatsapp/${id(7)}?number=15551234567`)
    await expect(drawer.getByRole('heading', { level: 2 })).toHaveText(/^Read/)
    await page.keyboard.press('Escape')
    await expect(drawer).toHaveCount(0)
    await expect(timeline(page).getByRole('link', { name: 'Hello there' })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(timeline(page).getByRole('link', { name: 'Wake up' })).toBeFocused()
    // All of it was one step.
    await page.goBack()
    await page.goBack()
    await expect(page).toHaveURL(`${own.url}/lookup?number=15551234567`)
  })

  test('keeps to what was chosen, also in the address, and says which filter leaves nothing', async ({ page }) => {
    await page.goto(`${own.url}/lookup?number=15551234567&order=oldest-first`)
    await expect(timeline(page)).toHaveCount(6)
    await expect(timeline(page).first()).toContainText('First text')
    const chip = page.getByRole('button', { name: /^SMS/ })
    await chip.click()
    await expect(timeline(page)).toHaveCount(3)
    await page.getByRole('combobox', { name: 'Outcome' }).click()
    await page.getByRole('option', { name: 'Failed' }).click()
    await expect(timeline(page)).toHaveCount(2)
    await page.getByRole('searchbox', { name: 'Words in the text' }).fill('again')
    await expect(timeline(page)).toHaveCount(1)
    await page.reload()
    await expect(timeline(page)).toHaveCount(1)
    await expect(chip).toHaveAttribute('aria-pressed', 'true')

    await page.getByRole('searchbox', { name: 'Words in the text' }).fill('First')
    await expect(page.getByRole('heading', { name: 'No entry matches these filters' })).toBeVisible()
    await expect(page.getByText('Without “Failed” 1 entry')).toBeVisible()
    await expect(page.getByText('Without “SMS” 0 entries')).toBeVisible()
    await page.getByRole('button', { name: 'Without “Failed”' }).click()
    await expect(timeline(page)).toHaveText(/First text/)
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await expect(timeline(page)).toHaveCount(6)
    await page.getByRole('button', { name: 'Oldest first' }).click()
    await expect(timeline(page).first()).toContainText('on it')
    expect(page.url()).toBe(`${own.url}/lookup?number=15551234567`)
  })

  test('what came in is at the left, what went out at the right, on a desk and on a phone', async ({ page }) => {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 })
      await page.goto(`${own.url}/lookup?number=15551234567`)
      const edges = (text: string) =>
        timeline(page)
          .filter({ hasText: text })
          .evaluate((item) => {
            const [bubble, list] = [item.firstElementChild, item.parentElement].map((each) =>
              each?.getBoundingClientRect(),
            )
            return { left: (bubble?.left ?? 0) - (list?.left ?? 0), right: (list?.right ?? 0) - (bubble?.right ?? 0) }
          })
      const [incoming, outgoing] = [await edges('on it'), await edges('Hello there')]
      expect([incoming.left < incoming.right, outgoing.left > outgoing.right]).toEqual([true, true])
    }
  })

  test('has no verdict for nothing: it says since when it looked, and what a number needs', async ({ page }) => {
    await page.goto(`${own.url}/lookup?number=%2B4915112345678`)
    await expect(page.getByText(/Nothing was sent to or received from .* \(since 1 May 2026\)/)).toBeVisible()
    await expect(page.getByText('Searched as +49 1511 2345678 (Germany) exactly')).toBeVisible()
    await page.getByRole('combobox', { name: 'Number to look up' }).fill('12')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toHaveText(/a number needs at least 3 digits/)
  })

  test('teaches what can be pasted, and remembers what was found', async ({ page }) => {
    await page.goto(`${own.url}/lookup?number=15551234567`)
    await expect(timeline(page)).toHaveCount(6)
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Lookup' }).click()
    await expect(page.getByText('As dialled from abroad')).toBeVisible()
    await expect(page.getByRole('link', { name: /555 123 4567.*Ann Lee/ })).toBeVisible()
  })
})

test('brings further pages as the reader comes near, and keeps the place of who comes back', async ({
  signedIn: page,
  gateway,
}) => {
  const [toNumber, count] = ['+4915799900042', 120]
  const lines = Array.from({ length: count }, (_, minute) =>
    JSON.stringify({
      _id: `88888888-0000-4000-8000-${String(minute).padStart(12, '0')}`,
      createdAt: new Date(Date.UTC(2026, 0, minute === 0 ? 1 : 5, 0, minute)).toISOString(),
      ...{ projectId: '88888888-0000-4000-8000-000000000000', toNumber, smsCostInUSDCents: 1 },
      status: minute === 0 ? 'Delivered' : 'Undelivered',
    }),
  )
  const report = await gateway.fetch('/api/import?channel=sms', { method: 'POST', body: lines.join('\n') })
  expect(await report.json()).toMatchObject({ accepted: count })
  await page.goto(`/lookup?number=${encodeURIComponent(toNumber)}`)
  await expect(timeline(page).first()).toBeVisible()
  // Judged over all there is, not over the page at hand.
  await expect(page.getByText('Fails since 5 Jan 2026, 119 in a row.')).toBeVisible()
  await expect(page.getByText('Last arrived 1 Jan 2026.')).toBeVisible()
  const first = await timeline(page).count()
  const scroller = page.locator('[data-contact-scroll]')
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect.poll(() => timeline(page).count()).toBeGreaterThan(first)
  await scroller.evaluate((element) => element.scrollTo(0, 700))
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Costs' }).click()
  await expect(page).not.toHaveURL(/lookup/)
  await page.goBack()
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(500)
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(page.getByText('4 days nothing')).toBeVisible()
})

test('stands on a phone without scrolling sideways', async ({ signedIn: page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of ['/lookup', '/lookup?number=3642', '/lookup?number=12', '/sources', '/settings']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const wide = await page
      .locator('main, [data-contact-scroll]')
      .evaluateAll((all) => all.map((each) => each.scrollWidth - each.clientWidth))
    expect([path, ...wide]).toEqual([path, ...wide.map(() => 0)])
  }
})

test('passes axe in both themes', async ({ signedIn: page, gateway }) => {
  // Six pages, each looked at twice.
  test.slow()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const answer = await gateway.fetch('/api/whatsapp-log/values', {
    method: 'POST',
    body: { field: 'toNumber', limit: 1 },
  })
  const { values } = (await answer.json()) as { values: { id: string }[] }
  const number = values[0]?.id ?? ''
  const found = await gateway.fetch(`/api/lookup?limit=1&number=${encodeURIComponent(number)}`)
  const { entries } = (await found.json()) as { entries: { channel: string; _id: string }[] }
  const places = [
    '',
    `/${entries[0]?.channel}/${entries[0]?._id}?number=${encodeURIComponent(number)}`,
    `?number=${encodeURIComponent(number)}&outcome=failed&range=today`,
    `?number=${number.slice(-4)}`,
    '?number=12',
    '?number=99999999',
  ]
  for (const place of places) {
    await page.goto(`/lookup${place}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0)
    expect(await violationsInBothThemes(page), place).toEqual([])
  }
})
