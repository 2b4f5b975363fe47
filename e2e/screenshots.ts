// The pictures of the README: `npm run screenshots` writes docs/images from the demo data.
import { mkdirSync } from 'node:fs'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findBrowser } from './browser.ts'
import { type Gateway, OWNER_KEY, startGateway } from './gateway.ts'

const folder = 'docs/images'
const SETTLED_MS = 2500
const desktop = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

interface Shot {
  readonly name: string
  readonly path: (gateway: Gateway) => Promise<string> | string
  readonly scheme: 'light' | 'dark'
  readonly size: { width: number; height: number }
}

const shots: readonly Shot[] = [
  { name: 'overview', path: () => '/', scheme: 'light', size: desktop },
  { name: 'log', path: () => '/sms', scheme: 'light', size: desktop },
  { name: 'entry', path: failedEntry, scheme: 'dark', size: desktop },
  { name: 'costs', path: () => '/costs', scheme: 'light', size: desktop },
  { name: 'lookup', path: busyContact, scheme: 'dark', size: desktop },
  { name: 'lookup-phone', path: busyContact, scheme: 'light', size: phone },
]

async function failedEntry(gateway: Gateway): Promise<string> {
  const body = { query: { status: ['Failed', 'Undelivered'], incident: { _type: 'NotNull' } } }
  const answer = await gateway.fetch('/api/sms-log/get-list?limit=1', { method: 'POST', body })
  const { data } = (await answer.json()) as { data: { _id: string }[] }
  return `/sms/${data[0]?._id}?status=Failed&status=Undelivered`
}

/** The contact with incoming messages that was written to most. */
async function busyContact(gateway: Gateway): Promise<string> {
  const body = {
    query: { eventType: 'Incoming Message', contactName: { _type: 'NotNull' } },
    select: { fromNumber: true },
  }
  const answer = await gateway.fetch('/api/whatsapp-incoming-log/get-list?limit=1', { method: 'POST', body })
  const { data } = (await answer.json()) as { data: { fromNumber: string }[] }
  return `/lookup?number=${encodeURIComponent(`+${data[0]?.fromNumber}`)}`
}

async function take(browser: Browser, gateway: Gateway, shot: Shot): Promise<void> {
  const context = await browser.newContext({
    viewport: shot.size,
    colorScheme: shot.scheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  })
  const page: Page = await context.newPage()
  await page.goto(`${gateway.url}/#key=${OWNER_KEY}`)
  await page.getByRole('navigation').first().waitFor()
  await page.goto(`${gateway.url}${await shot.path(gateway)}`)
  await page.getByRole('main').waitFor()
  // A log keeps a stream open, so the network is never idle.
  await page.waitForTimeout(SETTLED_MS)
  await page.screenshot({ path: `${folder}/${shot.name}.png` })
  await context.close()
}

const executablePath = findBrowser()
const gateway = await startGateway({ demoRows: Number(process.env.TOLLBOOK_DEMO ?? 200_000) })
const browser = await chromium.launch({
  args: ['--no-sandbox', '--disable-gpu'],
  ...(executablePath && { executablePath }),
})
try {
  mkdirSync(folder, { recursive: true })
  for (const shot of shots) await take(browser, gateway, shot)
} finally {
  await browser.close()
  await gateway.stop()
}
