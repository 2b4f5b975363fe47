// What receipts say became of a WhatsApp message: in its drawer, gaps as gaps, errors with their code.
import { expect, type Page, test } from '@playwright/test'
import { type Channel, channels } from '#contract/channels/index.ts'
import { receiptChannels } from '#contract/routes/ladder.ts'
import { violationsInBothThemes } from './axe.ts'
import { enter } from './enter.ts'
import { type Gateway, startGateway } from './gateway.ts'

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const begin = Date.UTC(2026, 4, 8, 10) / 1000

interface Message {
  readonly n: number
  readonly status: string
  readonly receipts: readonly object[]
}

const pricing = { billable: true, pricing_model: 'PMP', type: 'regular', category: 'utility' }
const error = {
  code: 131047,
  title: 'Re-engagement message',
  error_data: { details: 'Sent too long after the last reply.' },
}
const unknown = { code: 139999, title: 'Something new' }

const skipped: Message = {
  n: 1,
  status: 'Sent',
  receipts: [
    { status: 'read', timestamp: String(begin + 95) },
    { status: 'sent', timestamp: String(begin + 2), pricing },
    { status: 'read', timestamp: String(begin + 300) },
  ],
}
const failed: Message = {
  n: 2,
  status: 'Failed',
  receipts: [
    { status: 'sent', timestamp: String(begin + 2) },
    { status: 'failed', timestamp: String(begin + 5), errors: [error, unknown] },
  ],
}
const quiet: Message = { n: 3, status: 'Delivered', receipts: [] }
const claimed: Message = {
  n: 4,
  status: 'Delivered',
  receipts: [{ status: 'warning', timestamp: String(begin + 2) }],
}

function climbing(): Channel {
  const channel = channels.find((each) => receiptChannels(each).length > 0)
  if (!channel) throw new Error('no channel has receipts')
  return channel
}
const channel = climbing()

function rowOf({ n, status }: Message): string {
  const time = (second: number) => new Date((begin + second) * 1000).toISOString()
  return JSON.stringify({
    _id: idOf(n),
    createdAt: time(0),
    updatedAt: time(60),
    projectId: '22222222-2222-4222-8222-222222222222',
    [channel.contact]: '+15551234567',
    [channel.own]: '+15550001111',
    [channel.title]: `Message ${n}`,
    [channel.status]: status,
    [channel.providerId ?? '']: `wamid.LADDER${n}`,
    [channel.cost ?? '']: 1,
  })
}

/** SendZen's log entry as JSON text, its ticks an integer of 18 digits. */
function lineOf({ n, receipts }: Message): string {
  const statuses = receipts.map((receipt) => ({ id: `wamid.LADDER${n}`, recipient_id: '15551234567', ...receipt }))
  const value = { metadata: { display_phone_number: '15550001111', phone_number_id: '1' }, statuses }
  const payload = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] }
  const entry = {
    project_id: '12345',
    phone_number_id: '1',
    event_type: 'Message Status',
    payload: JSON.stringify(payload),
  }
  return `${JSON.stringify(entry).slice(0, -1)},"created_at":63900000000000000${n}}`
}

let gateway: Gateway
test.beforeAll(async () => {
  gateway = await startGateway({ demoRows: 0 })
  const messages = [skipped, failed, quiet, claimed]
  const load = async (id: string, lines: readonly string[]) => {
    const answer = await gateway.fetch(`/api/import?channel=${id}`, { method: 'POST', body: lines.join('\n') })
    expect(await answer.json()).toMatchObject({ accepted: lines.length, rejected: 0 })
  }
  await load(channel.id, messages.map(rowOf))
  for (const { id } of receiptChannels(channel)) await load(id, messages.map(lineOf))
})
test.afterAll(() => gateway.stop())
test.beforeEach(({ page }) => enter(page, gateway))

const drawer = (page: Page) => page.getByRole('dialog')
const steps = (page: Page) => drawer(page).getByRole('list', { name: 'How it went' }).getByRole('listitem')

async function open(page: Page, { n }: Message): Promise<void> {
  await page.goto(`${gateway.url}${channel.path}/${idOf(n)}`)
  await expect(drawer(page).getByText(`Message ${n}`, { exact: true })).toBeVisible()
}

test('shows each step with its time, and a step that nobody reported as a gap', async ({ page }) => {
  await open(page, skipped)
  await expect(steps(page)).toHaveText([
    /^Logged.*12:00:00$/,
    /^Sent.*12:00:02.*after 2 sec.*charged as utility$/,
    /^Deliveredno receipt$/,
    /^Read.*12:01:35.*after 1 min 33 sec$/,
  ])
  await expect(steps(page).nth(1).locator('[data-tone]')).toHaveAttribute('data-tone', 'moving')
  await expect(steps(page).nth(2).locator('[data-tone]')).toHaveAttribute('data-tone', 'unclear')
  await expect(steps(page).last().locator('[data-tone]')).toHaveAttribute('data-tone', 'arrived')
})

test('says why a message failed, with the code, in words where there are any', async ({ page }) => {
  await open(page, failed)
  await expect(steps(page)).toHaveCount(3)
  const last = steps(page).last()
  await expect(last.locator('[data-tone]')).toHaveAttribute('data-tone', 'failed')
  await expect(last).toContainText('131047 more than 24 hours since the recipient last wrote')
  await expect(last).toContainText('Sent too long after the last reply.')
  await expect(last).toContainText('139999 Something new')
})

test('tells what the entry says from what receipts say, and keeps words that nobody knows', async ({ page }) => {
  await open(page, claimed)
  await expect(steps(page)).toHaveText([
    /^Logged/,
    /^Sentno receipt$/,
    /^Delivered.*12:01:00.*by the log entry: when it last changed$/,
    /^warning.*12:00:02.*$/,
  ])
})

test('tells what the entry says where there is no receipt, and draws the rest as a gap', async ({ page }) => {
  const answer = page.waitForResponse((response) => response.url().endsWith('/ladder'))
  await open(page, quiet)
  expect((await answer).status()).toBe(200)
  await expect(steps(page)).toHaveText([
    /^Logged/,
    /^Sentnot recorded$/,
    /^Delivered.*12:01:00.*by the log entry: when it last changed$/,
  ])
})

test('waits for receipts, says when they do not come, and tries again', async ({ page }) => {
  let answer: (() => void) | undefined
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/ladder', async (route) => {
    await held
    // A refusal is not asked again, as no answer would be.
    await route.fulfill({ status: 400, json: { message: 'no', code: 'bad_request' } })
  })
  await open(page, skipped)
  await expect(
    drawer(page).getByRole('region', { name: 'Delivery' }).getByRole('status', { name: 'Loading' }),
  ).toBeVisible()
  answer?.()
  await expect(drawer(page).getByRole('alert')).toContainText('The receipts did not come.')
  await page.unroute('**/ladder')
  await drawer(page).getByRole('button', { name: 'Try again' }).click()
  await expect(steps(page)).toHaveCount(4)
})

test('passes axe in both themes', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const message of [skipped, failed, claimed]) {
    await open(page, message)
    await expect(steps(page).first()).toBeVisible()
    expect(await violationsInBothThemes(page, { within: '[role=dialog]' })).toEqual([])
  }
})
