// The mirror of an installation: one loop per source, and what people can ask of them.
import { setMaxListeners } from 'node:events'
import type { Source } from '#contract/routes/sources.ts'
import type { Store } from '../store/store.ts'
import { readControl, writeControl } from './control.ts'
import { openClient } from './open-client.ts'
import { readSource } from './read-sources.ts'
import { runSource } from './run-source.ts'
import type { SourceConfig } from './source-config.ts'
import { makeTurns } from './turns.ts'

/** How often a page is asked for before its window fails. */
const TRIES = 3

/** Begins to mirror all sources; resolves when `signal` has aborted and everything under way has ended. */
export async function runMirror(
  store: Store,
  sources: readonly SourceConfig[],
  warn: (message: string) => void,
  signal: AbortSignal,
): Promise<void> {
  // Every request under way listens to it.
  setMaxListeners(0, signal)
  await Promise.all(
    sources.map((source) => {
      const client = openClient(source, { tries: TRIES })
      const deps = { store, source, warn, client, now: Date.now, isTurn: makeTurns(Date.now) }
      return runSource(deps, signal).catch((error: unknown) =>
        warn(`source ${source.id} ended: ${error instanceof Error ? error.message : error}`),
      )
    }),
  )
}

export type SourceAction = 'run' | 'pause' | 'resume' | 'retry'

/** Leaves a wish for whichever process mirrors the source, and answers the source as it is now. */
export async function askSource(store: Store, source: SourceConfig, action: SourceAction): Promise<Source> {
  const now = Date.now()
  const control = await readControl(store, source.id)
  await writeControl(store, source.id, {
    paused: action === 'pause' || (action !== 'resume' && control.paused),
    runAt: action === 'run' || action === 'resume' ? now : control.runAt,
    retryAt: action === 'retry' ? now : control.retryAt,
  })
  return readSource(store, source, now)
}
