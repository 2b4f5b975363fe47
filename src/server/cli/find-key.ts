// The key is never taken from the command line: what stands there is visible to everybody on the machine.
import { existsSync, readFileSync } from 'node:fs'
import { CommandFailure, UsageError } from './usage-error.ts'

/** Where `npm start` keeps the owner key when it makes one. */
const OWNER_KEY_FILE = 'data/owner-key'

interface KeyPlaces {
  readonly url: URL
  readonly keyFile: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The key of --key-file, else of TOLLBOOK_KEY, else the owner key of a gateway on this machine. */
export function findKey({ url, keyFile, env }: KeyPlaces): string {
  if (keyFile !== undefined) return readKey(keyFile)
  if (env.TOLLBOOK_KEY) return env.TOLLBOOK_KEY.trim()
  // The owner key opens everything: it is not sent to another machine unless somebody says so.
  if (isThisMachine(url) && existsSync(OWNER_KEY_FILE)) return readKey(OWNER_KEY_FILE)
  throw new CommandFailure('No key: set TOLLBOOK_KEY, or name a file that holds it with --key-file.')
}

function readKey(file: string): string {
  try {
    const key = readFileSync(file, 'utf8').trim()
    if (key !== '') return key
  } catch (error) {
    throw new UsageError(`--key-file: ${error instanceof Error ? error.message : String(error)}`)
  }
  throw new UsageError(`--key-file: ${file} is empty`)
}

function isThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname)
}
