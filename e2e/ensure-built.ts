// Builds the gateway unless the build is newer than every source file: tests that vitest runs come before `npm run e2e`
// has built anything.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const BUILT = 'dist/server/main.js'
const SOURCES = ['src/server', 'src/contract']

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  return Math.max(...files.map((name) => statSync(join(folder, name)).mtimeMs))
}

/** Throws with the build's output when it fails. */
export function ensureBuilt(): void {
  const built = statSync(BUILT, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (SOURCES.every((folder) => newest(folder) < built)) return
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--ssr', '--outDir', 'dist/server']
  const { NODE_ENV: _test, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, vite, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`The gateway cannot be built:\n${stdout}${stderr}`)
}
