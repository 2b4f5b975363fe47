// Whatever is pasted finds whom it means, says how it was read, and where nothing is found, what else to try.
import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import type { Gateway } from './gateway.ts'

const project = '66666666-0000-4000-8000-000000000000'
const number = '+4915799911122'
const other = '+5531996880042'
const hidden = 'DE.77700011122233344455'
const wamid = 'wamid.HBgNNDkxNTc5OTkxMTEyMhUCABEYEkVFRQA='
const smsId = 'SM77d4d9dca72b912eefadb32b490788f8'

const row = (n: number, toNumber: string, changes: object) => ({
  _id: `66666666-0000-4000-8000-${String(n).padStart(12, '0')}`,
  createdAt: `2026-03-0${n}T10:00:00.000Z`,
  ...{ projectId: project, toNumber, status: 'Delivered', ...changes },
})

function incoming(): string {
  const value = {
    metadata: { display_phone_number: '15550001111', phone_number_id: '1' },
    contacts: [{ user_id: hidden, profile: { name: 'Hedwig Unseen' } }],
    messages: [{ from_user_id: hidden, id: 'wamid.in', timestamp: '1772445600', type: 'text', text: { body: 'Stop' } }],
  }
  const payload = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] }
  const placeholders = { flyout_delivery_status: '-', flyout_delivery_response: '-', flyout_delivery_response_code: 0 }
  const entry = { project_id: project, phone_number_id: '1', event_type: 'Incoming Message', direction: 1 }
  const line = JSON.stringify({ ...entry, payload: JSON.stringify(payload), ...placeholders, flyout_url: '-' })
  return `${line.slice(0, -1)},"created_at":639000000000000777}`
}

async function fill(gateway: Gateway): Promise<void> {
  const user = { _id: project, name: 'Quirina Zapf' }
  const lines = {
    sms: [row(1, number, { smsCostInUSDCents: 1, smsText: 'One', user, providerExternalId: smsId })],
    whatsapp: [
      row(2, number, { whatsAppCostInUSDCents: 1, messageText: 'Two', whatsAppMessageId: wamid, user }),
      row(3, other, { whatsAppCostInUSDCents: 1, messageText: 'Three' }),
    ],
    'whatsapp-incoming': [incoming()],
  }
  for (const [channel, own] of Object.entries(lines)) {
    const body = own.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
    const report = await gateway.fetch(`/api/import?channel=${channel}`, { method: 'POST', body })
    expect(await report.json()).toMatchObject({ accepted: own.length })
  }
}

test.beforeAll(({ gateway }) => fill(gateway))

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' }).getByRole('listitem')

async function lookUp(page: Page, text: string): Promise<void> {
  await page.getByRole('banner').getByRole('combobox').fill(text)
  await page.keyboard.press('Enter')
}

const forms: readonly [text: string, heading: RegExp, entries: number, searchedAs: string][] = [
  ['(0157) 999-111-22', /1579\s?9911122/, 2, '015799911122 exactly'],
  ['0049 157 99911122', /1579\s?9911122/, 2, '(Germany) exactly'],
  ['whatsapp:+4915799911122', /1579\s?9911122/, 2, '(Germany) exactly'],
  ['٤٩١٥٧٩٩٩١١١٢٢', /1579\s?9911122/, 2, '(Germany) exactly'],
  ['9911122', /1579\s?9911122/, 2, 'ends with 9911122'],
  ['553196880042', /31 99688.?0042/, 1, '(Brazil)'],
  [wamid, /1579\s?9911122/, 2, `message ID ${wamid}`],
  [smsId, /1579\s?9911122/, 2, `message ID ${smsId}`],
  ['zapf quirina', /1579\s?9911122/, 2, 'name zapf quirina'],
  [hidden, /Hedwig Unseen/, 1, `WhatsApp user ID ${hidden}`],
]

test('each form finds its contact, and says how it was read', async ({ signedIn: page }) => {
  await page.goto('/sources')
  for (const [text, title, entries, searchedAs] of forms) {
    await lookUp(page, text)
    await expect(page.getByText('Searched as'), text).toContainText(searchedAs)
    await expect(page.getByRole('main'), text).toContainText(title)
    await expect(timeline(page), text).toHaveCount(entries)
  }
})

test('a signature is pasted into the field, and several numbers are several contacts', async ({ signedIn: page }) => {
  await page.goto('/lookup')
  const signature = 'Quirina Zapf\nHauptstr. 12, 10115 Berlin\nMobil: 0157 / 99911122\nq.zapf@example.com'
  const field = page.getByRole('main').getByRole('combobox')
  await field.focus()
  await field.evaluate((input, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', text)
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    if (input.dispatchEvent(paste)) throw new Error('lines would run into each other')
  }, signature)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toContainText(/1579\s?9911122/)

  await lookUp(page, `${number}, ${other}`)
  const met = page.getByRole('main').getByRole('link')
  await expect(met.filter({ hasText: /1579\s?9911122/ }).first()).toBeVisible()
  await expect(met.filter({ hasText: /31 99688.?0042/ }).first()).toBeVisible()
  await expect(timeline(page)).toHaveCount(3)
})

test('what is not found says what was looked for, and what else to try', async ({ signedIn: page }) => {
  await page.goto('/sources')
  for (const [text, advice] of [
    ['wamid.NOBODY', /carries this ID/],
    ['Xaverl Nobody', /Nobody in what Tollbook holds is called so/],
    ['+4915799900000', /Nothing was sent to or received from/],
    ['x', /nothing here to look for/],
  ] as const) {
    await lookUp(page, text)
    await expect(page.getByText(advice)).toBeVisible()
  }
  expect(await violations(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/lookup?number=wamid.NOBODYNOBODYNOBODYNOBODYNOBODYNOBODYNOBODYNOBODYNOBODY')
  await expect(page.getByText(/carries this ID/)).toBeVisible()
  const wide = () => page.getByRole('main').evaluate((main) => main.scrollWidth - main.clientWidth)
  expect(await wide()).toBe(0)
  await page.goto('/lookup')
  await expect(page.getByText('A WhatsApp user who hides their number')).toBeVisible()
  expect(await wide()).toBe(0)
})
