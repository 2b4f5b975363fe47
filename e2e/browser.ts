// The Chromium that the tests run in: Playwright's own, else the system's.
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

// The shell first: it draws no windows around the pages, which saves time.
const systemPaths = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Path of a browser that is there, or undefined. */
export function findBrowser(): string | undefined {
  return [chromium.executablePath(), ...systemPaths].find((path) => existsSync(path))
}
