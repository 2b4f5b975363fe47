// Bringing rows in from the console, and seeing what is there.
import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { expect, signIn, test } from './fixtures.ts'
import { type Gateway, startGateway } from './gateway.ts'

const sms = (n: number, changes: object = {}) =>
  JSON.stringify({
    _id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    createdAt: `2026-05-0${n}T10:00:00.000Z`,
    projectId: '22222222-2222-4222-8222-222222222222',
    toNumber: '+15551234567',
    status: 'Delivered',
    smsCostInUSDCents: 7,
    ...changes,
  })

/** The form in which SendZen's /v1/logs answers, with ticks that a JavaScript number cannot hold. */
const sendzenAnswer = `{
  "message": "ok",
  "data": {
    "logs": [
      {
        "project_id": "12345", "phone_number_id": "1", "event_type": "Incoming Message", "direction": 1,
        "payload": ${JSON.stringify(
          JSON.stringify({
            object: 'whatsapp_business_account',
            entry: [
              {
                id: '1',
                changes: [
                  {
                    field: 'messages',
                    value: {
                      metadata: { display_phone_number: '15550001111', phone_number_id: '1' },
                      contacts: [{ wa_id: '15551234567', profile: { name: 'Ann Lee' } }],
                      messages: [
                        {
                          from: '15551234567',
                          id: 'wamid.9',
                          timestamp: '1778234400',
                          type: 'text',
                          text: { body: 'hi' },
                        },
                      ],
                    },
                  },
                ],
              },
            ],
          }),
        )},
        "created_at": 638500000000000065,
        "flyout_delivery_status": "-", "flyout_delivery_response": "-", "flyout_delivery_response_code": 0, "flyout_url": "-"
      }
    ]
  }
}`

const held = (page: Page, channel: string) =>
  page.getByRole('row').filter({ hasText: channel }).getByRole('cell').first()

async function importFile(page: Page, channel: string, name: string, text: string): Promise<void> {
  await page.getByRole('radio', { name: channel, exact: true }).check()
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) }
  await page.getByLabel(/Choose a file/).setInputFiles(file)
  await page.getByRole('button', { name: /^Import into/ }).click()
}

test.describe('sources', () => {
  let own: Gateway
  test.beforeEach(async ({ page }) => {
    own = await startGateway({ demoRows: 0 })
    await signIn(page, own)
    await page.goto(`${own.url}/sources`)
  })
  test.afterEach(() => own.stop())

  test('says that it holds nothing, and how to begin', async ({ page }) => {
    await expect(page.getByRole('heading', { name: 'Tollbook holds nothing yet' })).toBeVisible()
    await expect(held(page, 'SMS')).toHaveText('0')
    await page.getByRole('radio', { name: 'Calls' }).check()
    await expect(page.getByText(`${own.url}/api/import?channel=call`)).toBeVisible()
    await expect(page.getByText('This is demo data.')).toHaveCount(0)
  })

  test('says how to connect a source, where there is none', async ({ page }) => {
    await expect(page.getByRole('heading', { name: 'Connect a source' })).toBeVisible()
    await expect(page.getByText('ONEUPTIME_URL=https://oneuptime.com')).toBeVisible()
    await expect(page.getByText('"kind": "sendzen"')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Test connection' })).toHaveCount(0)
  })

  test('keeps the good lines of a file, reports the bad ones and counts what is there', async ({ page }) => {
    const lines = [sms(1), '{"_id": broken', sms(2), sms(3, { status: null }), '']
    await importFile(page, 'SMS', 'rows.ndjson', lines.join('\n'))
    await expect(page.getByText('2 rows imported')).toBeVisible()
    await expect(page.getByText('2 rows refused')).toBeVisible()
    const refused = page.getByRole('table', { name: 'Refused rows' })
    await expect(refused.getByRole('row').filter({ hasText: 'not JSON' }).getByRole('cell').first()).toHaveText('2')
    await expect(
      refused.getByRole('row').filter({ hasText: 'status is required' }).getByRole('cell').first(),
    ).toHaveText('4')
    await expect(held(page, 'SMS')).toHaveText('2')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download 2 messages' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('rows.ndjson.errors.tsv')
    // Again: nothing is stored twice.
    await page.getByRole('button', { name: /^Import into/ }).click()
    await expect(page.getByText('2 rows imported')).toBeVisible()
    await expect(held(page, 'SMS')).toHaveText('2')
  })

  test('takes an answer of SendZen as it came, every digit of it', async ({ page }) => {
    await importFile(page, 'Incoming WhatsApp', 'logs.json', sendzenAnswer)
    await expect(page.getByText('1 row imported')).toBeVisible()
    await expect(held(page, 'Incoming WhatsApp')).toHaveText('1')
    expect(await (await own.fetch('/v1/logs')).text()).toContain('638500000000000065')
  })

  test('takes a OneUptime list, and refuses one without rows', async ({ page }) => {
    const list = JSON.stringify({ count: 1, limit: 10, skip: 0, data: [JSON.parse(sms(1))] }, null, 2)
    await importFile(page, 'SMS', 'list.json', list)
    await expect(page.getByText('1 row imported')).toBeVisible()
    await importFile(page, 'SMS', 'empty.json', '{"data":[]}')
    await expect(page.getByRole('alert')).toContainText('This file holds no rows')
  })
})

test('says that demo data is demo data', async ({ signedIn: page }) => {
  await page.goto('/sources')
  await expect(page.getByRole('heading', { name: 'What you see is demo data' })).toBeVisible()
  await expect(page.getByText('TOLLBOOK_DEMO=0 TOLLBOOK_DATA_DIR=./my-data npm start')).toBeVisible()
  // Tests before this one may have sent some.
  await expect(page.getByRole('heading', { name: /^Tollbook holds 6,\d{3} log entries$/ })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`passes axe in the ${colorScheme}`, async ({ signedIn: page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('/sources')
    await importFile(page, 'SMS', 'rows.ndjson', 'nothing')
    await expect(page.getByText('1 row refused')).toBeVisible()
    expect(await violations(page)).toEqual([])
  })
}
