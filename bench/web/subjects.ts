// The two pages that are measured by the same code, each in a new browser of the same kind.
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../e2e/browser.ts'
import { type Gateway, OWNER_KEY } from '../../e2e/gateway.ts'
import type { Channel } from '../../src/contract/channels/index.ts'
import type { BarePage } from './bare-page.ts'
import { noteEvents } from './in-page/note-events.ts'
import { noteFirstRows } from './in-page/note-first-rows.ts'
import type { PageName, Slowed } from './result.ts'

export const viewport = { width: 1440, height: 900 }

export interface Subject {
  readonly name: PageName
  readonly origin: string
  /** Of its rows. */
  readonly path: string
  /** Where its built files are. */
  readonly directory: string
  /** Makes the browser one that may see the rows, without loading anything of the page. */
  readonly enter: (context: BrowserContext) => Promise<unknown>
  /** Types a filter but for the key that sets it off, and answers that key. */
  readonly typeFilter: (page: Page) => Promise<string>
}

export function consoleSubject(gateway: Gateway, channel: Channel): Subject {
  return {
    name: 'console',
    origin: gateway.url,
    path: channel.path,
    directory: 'dist/browser',
    enter: (context) => context.request.post(`${gateway.url}/api/session`, { data: { key: OWNER_KEY } }),
    typeFilter: async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type('network')
      return 'Enter'
    },
  }
}

/** `rows`: how many the page holds. */
export function bareSubject(bare: BarePage, rows: number): Subject {
  return {
    name: 'bare',
    origin: bare.url,
    path: `/?rows=${rows}`,
    directory: bare.directory,
    enter: async () => {},
    // The first row has no such letter.
    typeFilter: async (page) => {
      await page.getByRole('textbox', { name: 'Search' }).focus()
      return 'z'
    },
  }
}

export interface OpenPage {
  readonly page: Page
  readonly cdp: CDPSession
  readonly close: () => Promise<void>
}

async function launch(): Promise<Browser> {
  const executablePath = findBrowser()
  return chromium.launch({ args: ['--no-sandbox', '--disable-gpu'], ...(executablePath && { executablePath }) })
}

export async function browserVersion(): Promise<string> {
  const browser = await launch()
  await browser.close()
  return browser.version()
}

/** An empty page of a new browser that may go to the subject's: nothing of it is warm. */
export async function openBrowser(subject: Subject, slowed: Slowed = 1): Promise<OpenPage> {
  const browser = await launch()
  const context = await browser.newContext({ viewport, locale: 'en-US' })
  await subject.enter(context)
  const page = await context.newPage()
  // The runner of these files names functions by a helper that the page lacks.
  await page.addInitScript('globalThis.__name = (each) => each')
  await page.addInitScript(noteFirstRows)
  await page.addInitScript(noteEvents)
  const cdp = await context.newCDPSession(page)
  if (slowed > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowed })
  return { page, cdp, close: () => browser.close() }
}

/** How long a page that stands is left alone, milliseconds: what it loads when it is idle has come by then. */
export const settleMs = (slowed: Slowed) => (slowed > 1 ? 4000 : 2000)

/** To look each frame, as is usual, would cost the page what is measured. */
const seldom = { polling: 100 }

export async function firstRows(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('first rows').length > 0, undefined, seldom)
}

/** Goes to the page of rows; milliseconds from the navigation until they were painted. */
export async function openRows(page: Page, subject: Subject): Promise<number> {
  await page.goto(subject.origin + subject.path)
  await firstRows(page)
  return page.evaluate(() => performance.getEntriesByName('first rows')[0]?.startTime ?? 0)
}

/** MiB on the heap that something still holds. */
export async function weighHeap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize / 1024 ** 2
}
