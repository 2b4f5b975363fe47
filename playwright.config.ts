import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './e2e/browser.ts'

// Flags for machines without a GPU, a sandbox or a way out to the internet.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const executablePath = findBrowser()

export default defineConfig({
  testDir: 'e2e',
  // Files named .test.ts need no browser: vitest runs them.
  testMatch: '**/*.spec.ts',
  // What costs minutes and seldom breaks is for `npm run test:long`.
  ...(process.env.LONG === '1' ? { grep: /@long/ } : { grepInvert: /@long/ }),
  outputDir: 'test-results',
  fullyParallel: false,
  workers: Math.max(2, availableParallelism()),
  forbidOnly: Boolean(process.env.CI),
  // On a machine that others use, too, a step may be slow once. What fails twice fails; what fails once is told.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    contextOptions: { reducedMotion: 'reduce' },
    // A trace of every step takes a quarter of the time: ask for one where a failure does not explain itself.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: { args, ...(executablePath && { executablePath }) },
  },
})
