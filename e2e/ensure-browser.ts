// Gets a browser when none is there: Playwright's own where it can be downloaded, else Debian's package.
import { spawnSync } from 'node:child_process'
import { findBrowser } from './browser.ts'

const DOWNLOAD_MS = 180_000

function run(command: string, args: string[], timeout?: number): boolean {
  console.log(`> ${command} ${args.join(' ')}`)
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...(timeout && { timeout }) })
  return status === 0
}

function installPackage(): boolean {
  const root = process.getuid?.() === 0
  const apt = (...args: string[]) => (root ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]))
  const install = (name: string) => apt('install', '-y', '-q', '--no-install-recommends', name, 'fonts-liberation')
  return apt('update', '-q') && (install('chromium-headless-shell') || install('chromium'))
}

if (!findBrowser()) run('npx', ['playwright', 'install', 'chromium'], DOWNLOAD_MS)
if (!findBrowser()) installPackage()
const browser = findBrowser()
if (!browser) {
  console.error(
    'No Chromium: install one (npx playwright install chromium, or apt-get install chromium) and try again.',
  )
  process.exit(1)
}
console.log(`Browser: ${browser}`)
