// What the gateway asked the engine for a request, written down by record-queries.mjs.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { TupleParam } from '@clickhouse/client'

/** One statement, and when it was under way: milliseconds since 1970. */
export interface Recorded {
  readonly statement: {
    readonly query: string
    readonly query_params: Record<string, unknown>
    readonly format: 'JSONEachRow'
    readonly clickhouse_settings: Record<string, string | number>
  }
  readonly asked: number
  readonly answered: number
}

export interface Recording {
  /** For the gateway. */
  readonly env: Readonly<Record<string, string>>
  /** Statements of all that `ask` waited for, in the order in which they were answered. */
  during(ask: () => Promise<unknown>): Promise<Recorded[]>
}

/** A gateway of its own is recorded: one that is measured writes nothing down. */
export function startRecording(directory: string): Recording {
  const file = join(directory, 'recording.ndjson')
  writeFileSync(file, '')
  const recorder = pathToFileURL('bench/engine/record-queries.mjs').href
  return {
    env: { BENCH_RECORDING: file, NODE_OPTIONS: `--import ${recorder}` },
    async during(ask) {
      const before = readFileSync(file, 'utf8').length
      await ask()
      const lines = readFileSync(file, 'utf8').slice(before).split('\n')
      return lines.filter((line) => line !== '').map((line) => JSON.parse(line, revive) as Recorded)
    },
  }
}

function revive(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('tuple' in value) || !Array.isArray(value.tuple)) return value
  return new TupleParam(value.tuple)
}

const TIMES = 4

/**
 * Statements of a request that has been asked before. Now and then the gateway asks something of its own meanwhile: the
 * shortest of some recordings is the request's.
 */
export async function recordWarm(recording: Recording, ask: () => Promise<unknown>): Promise<Recorded[]> {
  let shortest: Recorded[] | undefined
  for (let n = 0; n <= TIMES; n += 1) {
    const recorded = await recording.during(ask)
    if (n > 0 && (!shortest || recorded.length < shortest.length)) shortest = recorded
  }
  return shortest ?? []
}
