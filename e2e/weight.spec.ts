// How much a log page weighs: what it fetches by itself, until nothing more comes.
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { channels } from '#contract/channels/index.ts'
import { toLog } from './enter.ts'
import { expect, test } from './fixtures.ts'

/** KiB of gzip. What a change adds has to go somewhere else, or has to come when it is opened. */
const limits = { js: 240, css: 24 }
/** Numbering plans come when the page is idle, after which nothing does before somebody touches it. */
const IDLE_MS = 1200

/** Adds up what of a kind travels from now on, in KiB. */
function weigh(page: Page, ending: string): () => Promise<number> {
  const files = new Map<string, Promise<number>>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    const size = async () => gzipSync(await response.body(), { level: 9 }).length
    if (pathname.endsWith(ending)) files.set(pathname, size())
  })
  return async () => {
    const sizes = await Promise.all(files.values())
    expect(sizes.length).toBeGreaterThan(0)
    return sizes.reduce((sum, size) => sum + size, 0) / 1024
  }
}

for (const channel of channels) {
  test(`the log of ${channel.label} fetches no more than it needs`, async ({ signedIn: page }) => {
    const [js, css] = [weigh(page, '.js'), weigh(page, '.css')]
    await toLog(page, channel)
    await page.waitForTimeout(IDLE_MS)
    expect(await js(), 'scripts').toBeLessThan(limits.js)
    expect(await css(), 'style sheets').toBeLessThan(limits.css)
  })
}
