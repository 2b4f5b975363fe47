// The console in a real browser over a store of a million rows: `npm run bench:web`. BENCH_ROWS (default 1,000,000),
// BENCH_DIRECTORY (kept between runs; writing the rows takes a minute), BENCH_TAIL_MINUTES (default 10), BENCH_PARTS (default load,use,slow,tail).
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../e2e/browser.ts'
import { type Gateway, OWNER_KEY, startGateway } from '../e2e/gateway.ts'
import { billedChannels } from '../src/contract/channels/index.ts'
import { noteFirstRows, scrollRows, watchChange } from './web/frames.ts'
import { steadyImport } from './web/steady-import.ts'

const rows = Number(process.env.BENCH_ROWS ?? 1_000_000)
const directory = process.env.BENCH_DIRECTORY ?? join(tmpdir(), `tollbook-bench-web-${rows}`)
const tailMinutes = Number(process.env.BENCH_TAIL_MINUTES ?? 10)
const parts = (process.env.BENCH_PARTS ?? 'load,use,slow,tail').split(',')
const SCROLLED = 10_000
const PER_SECOND = 500
const FIRST_ROW = 'tr[data-row="0"] a[href]'
const SLOW = 4

const [channel] = billedChannels
if (!channel) throw new Error('no channel bills')
const { path, label } = channel
const results: Record<string, string | number> = {}

const kib = (bytes: number) => Math.round(bytes / 1024)
const mib = (bytes: number) => Number((bytes / 1024 ** 2).toFixed(1))

/** A signed-in page of a new browser, so that nothing is warm. */
async function openPage(browser: Browser, gateway: Gateway): Promise<{ page: Page; cdp: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
  const page = await context.newPage()
  await page.goto(`${gateway.url}/#key=${OWNER_KEY}`)
  await page.getByRole('navigation').first().waitFor()
  // What signing in fetched must not be warm.
  // The runner of this file names functions by a helper that the page lacks.
  await page.addInitScript('globalThis.__name = (each) => each')
  await page.addInitScript(noteFirstRows)
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.clearBrowserCache')
  return { page, cdp }
}

async function openLog(page: Page): Promise<number> {
  await page.goto(new URL(path, page.url()).href)
  await page.locator('tr[data-row]').first().waitFor()
  await page.waitForFunction(() => performance.getEntriesByName('first rows').length > 0)
  return page.evaluate(() => Math.round(performance.getEntriesByName('first rows')[0]?.startTime ?? 0))
}

/** Kilobytes of scripts that the page fetches, as they travel. */
async function measureScripts(browser: Browser, gateway: Gateway): Promise<void> {
  const { page, cdp } = await openPage(browser, gateway)
  const scripts = new Set<string>()
  let bytes = 0
  cdp.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId))
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await cdp.send('Network.enable')
  await openLog(page)
  const atFirstRows = bytes
  await wait(2000)
  results['JS over the wire, at first rows, KiB'] = kib(atFirstRows)
  results['JS over the wire, with what loads after, KiB'] = kib(bytes)
  results['DOM rows'] = await page.locator('tr[data-row]').count()
  results['DOM nodes'] = await page.evaluate(() => document.querySelectorAll('*').length)
  await page.context().close()
}

async function measureUse(browser: Browser, gateway: Gateway, slow: number): Promise<void> {
  const { page, cdp } = await openPage(browser, gateway)
  if (slow > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow })
  const note = (name: string, value: string | number) => {
    results[slow > 1 ? `${slow}× slower: ${name}` : name] = value
  }
  note('first rows painted, ms', await openLog(page))
  await wait(1500)
  const frames = await page.evaluate(scrollRows, { rows: SCROLLED, perSecond: PER_SECOND })
  note(`scrolling to row ${frames.rows}: frame p50/p95/max, ms`, `${frames.p50}/${frames.p95}/${frames.max}`)
  note('scrolling: most DOM rows', frames.domRows)
  note('scrolling: long tasks, ms', frames.longTasks)
  await openLog(page)
  await wait(1500)
  const sort = page.getByRole('columnheader', { name: 'Status', exact: true }).getByRole('button').first()
  note('sort: painted/after the answer, ms', await during(page, FIRST_ROW, () => sort.click()))
  await openLog(page)
  await wait(1500)
  for (const [part, selector] of Object.entries(detailParts)) {
    const opened = page.locator('tr[data-row="2"]')
    note(`detail, ${part}: painted/after the answer, ms`, await during(page, selector, () => opened.click()))
    await openLog(page)
    await wait(1500)
  }
  await page.keyboard.press('/')
  await page.keyboard.type('network')
  const typed = await during(page, FIRST_ROW, () => page.keyboard.press('Enter'))
  note('query: painted/after the answer, ms', typed)
  await page.context().close()
}

/** What the list knows of an entry is shown first, beside it comes the rest. */
const detailParts = { 'its head': '[role="dialog"] h2', 'all of it': '[role="dialog"] dl' }

/** Milliseconds from a press until what the selector finds has changed and is painted; and after the answer came. */
async function during(page: Page, selector: string, press: () => Promise<void>): Promise<string> {
  const change = page.evaluate(watchChange, selector)
  await wait(200)
  await press()
  const { painted, waited, echoed } = await Promise.race([
    change,
    wait(20_000).then(() => ({ painted: Number.NaN, waited: 0, echoed: 0 })),
  ])
  return `${painted}/${painted - waited} (first frame ${echoed})`
}

/** Follows the log while rows come, and weighs the page before and after. */
async function measureTail(browser: Browser, gateway: Gateway): Promise<void> {
  const { page, cdp } = await openPage(browser, gateway)
  await openLog(page)
  await wait(3000)
  const weigh = async () => {
    await cdp.send('HeapProfiler.collectGarbage')
    const { usedSize } = await cdp.send('Runtime.getHeapUsage')
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
    return `${mib(usedSize)} MiB, ${nodes} nodes`
  }
  results['live tail: before'] = await weigh()
  await page.keyboard.press('l')
  const over = AbortSignal.timeout(tailMinutes * 60_000)
  if (!channel) return
  const importing = steadyImport(gateway, channel, 10, over)
  for (let minute = 1; minute <= tailMinutes; minute += 1) {
    await wait(60_000)
    results[`live tail: after ${minute} min`] = await weigh()
  }
  results['live tail: rows that came'] = await importing
  await page.context().close()
}

async function run(): Promise<void> {
  console.log(`${rows.toLocaleString('en')} rows in ${directory}`)
  mkdirSync(directory, { recursive: true })
  const gateway = await startGateway({ demoRows: rows, directory })
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu'],
    ...(executablePath && { executablePath }),
  })
  try {
    if (parts.includes('load')) await measureScripts(browser, gateway)
    if (parts.includes('use')) await measureUse(browser, gateway, 1)
    if (parts.includes('slow')) await measureUse(browser, gateway, SLOW)
    if (parts.includes('tail') && tailMinutes > 0) await measureTail(browser, gateway)
  } finally {
    mkdirSync('bench/out', { recursive: true })
    writeFileSync('bench/out/web.json', JSON.stringify({ rows, results }, null, 2))
    console.log(`The log of ${label}, Chromium ${browser.version()}, 1440×900, ${cpus().length} cores`)
    for (const [name, value] of Object.entries(results)) console.log(`| ${name} | ${value} |`)
    await browser.close()
    await gateway.stop()
  }
}

await run()
