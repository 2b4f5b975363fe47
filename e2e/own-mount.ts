// A file system of a test's own, of a size that it can fill, without anybody's leave: in a mount namespace that only the
// gateway sees. Where the machine grants none, the tests that need one say so and are left out.
import { spawnSync } from 'node:child_process'

/** As root, or in a user namespace as anybody. */
const ways = [['-m'], ['-r', '-m']] as const

const way = ways.find((flags) => spawnSync('unshare', [...flags, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0)

export const hasOwnMount = way !== undefined

/** The command within which `directory` is a file system of so many megabytes. */
export function withinMount(directory: string, megabytes: number): string[] {
  return [
    'unshare',
    ...(way ?? []),
    'sh',
    '-c',
    `mount -t tmpfs -o size=${megabytes}m tmpfs '${directory}' && exec "$@"`,
    'sh',
  ]
}

/** The command within which `directory` is as it was, and cannot be written. */
export function withinReadOnly(directory: string): string[] {
  const script = `mount --bind '${directory}' '${directory}' && mount -o remount,ro,bind '${directory}' && exec "$@"`
  return ['unshare', ...(way ?? []), 'sh', '-c', script, 'sh']
}

/** Where a path is for a process within. */
export function seenBy(pid: number, path: string): string {
  return `/proc/${pid}/root${path}`
}
