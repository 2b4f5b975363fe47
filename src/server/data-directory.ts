// The data directory holds other people's messages: nobody else on this machine reads it.
import { accessSync, chmodSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError } from './config-error.ts'

/** What the gateway itself makes in the directory, and how far each may be open. */
const ours = [
  ['store', 0o700],
  ['export', 0o700],
  ['owner-key', 0o600],
] as const

/**
 * Makes the directory, closes what is in it to others, and has all that is written from now on be closed. The directory
 * itself is left as its owner made it. Throws `ConfigError` in one line when it cannot be written.
 */
export function prepareDirectory(directory: string): void {
  process.umask(0o077)
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    accessSync(directory, constants.W_OK | constants.X_OK)
    for (const [name, mode] of ours) {
      const path = join(directory, name)
      if (existsSync(path) && (statSync(path).mode & 0o077) !== 0) chmodSync(path, mode)
    }
  } catch (error) {
    throw new ConfigError(`TOLLBOOK_DATA_DIR ${directory} cannot be written: ${reasonOf(error)}.`)
  }
}

const reasons: Readonly<Record<string, string>> = {
  EROFS: 'its file system is read-only',
  EACCES: 'this user may not',
  EPERM: 'it belongs to another user',
  ENOTDIR: 'a file is in its place',
  EEXIST: 'a file is in its place',
  ENOSPC: 'the disk is full',
}

function reasonOf(error: unknown): string {
  const { code = '' } = error as NodeJS.ErrnoException
  return reasons[code] ?? code
}
