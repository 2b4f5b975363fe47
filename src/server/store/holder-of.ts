// The engine notes the process that holds a directory in `status` and keeps that file locked.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What stands in the way of opening an embedded store, as the end of a sentence. */
export function holderOf(path: string): string {
  try {
    const pid = /PID: (\d+)/.exec(readFileSync(join(path, 'status'), 'utf8'))?.[1]
    if (pid && pid !== String(process.pid) && isRunning(Number(pid)))
      return `process ${pid} is using it. Stop that process or choose another directory.`
  } catch {
    // No status file: it is not a lock that stands in the way.
  }
  return 'it is in use by another process, or it cannot be written.'
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
