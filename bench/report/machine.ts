// What the figures are measured on.
import { readFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { rounded } from '../measure.ts'
import type { Machine } from './result.ts'

/** Of the machine alone: which databases there are turns out later. */
export function describeMachine(): Omit<Machine, 'engine' | 'postgres'> {
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? '',
    memoryGiB: rounded(totalmem() / 1024 ** 3),
    system: systemName() ?? `${type()} ${release()}`,
    node: process.versions.node,
    load: rounded(loadavg()[0] ?? 0),
  }
}

/** Such as `Debian GNU/Linux 12 (bookworm)`, where the system tells. */
function systemName(): string | undefined {
  try {
    return /^PRETTY_NAME="(.+)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]
  } catch {
    return undefined
  }
}
