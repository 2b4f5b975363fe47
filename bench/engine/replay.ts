// The engine without the gateway: its directory is opened as the gateway opens it, and asked the same statements, so that
// what is left out is HTTP, who asks, what they may see, and the form of the answer. The client of ClickHouse would ask
// the embedded engine more slowly: it sends every setting as a statement before each.
import { openStore } from '../../src/server/store/connect.ts'
import { param, type Sql, sql } from '../../src/server/store/sql.ts'
import type { Store } from '../../src/server/store/store.ts'
import type { Recorded } from './recording.ts'

export interface BareEngine {
  /** Asks the statements again; those that ran side by side do so again. Resolves with the last answer. */
  replay(recorded: readonly Recorded[]): Promise<void>
  version(): Promise<string>
  close(): Promise<void>
}

/** `directory` is one that no gateway holds. */
export async function openBareEngine(directory: string): Promise<BareEngine> {
  const store = await openStore({ kind: 'embedded', directory })
  return {
    replay: (recorded) => replay(store, recorded),
    version: async () => {
      const [row] = await store.query<{ version: string }>(sql`SELECT version() AS version`)
      return row?.version ?? ''
    },
    close: () => store.close(),
  }
}

async function replay(store: Store, recorded: readonly Recorded[]): Promise<void> {
  const inOrder = recorded.toSorted((a, b) => a.asked - b.asked)
  const underWay = new Map<Recorded, Promise<unknown>>()
  for (const each of inOrder) {
    await Promise.all(inOrder.filter(({ answered }) => answered <= each.asked).map((before) => underWay.get(before)))
    underWay.set(each, store.query(fragmentOf(each)))
  }
  await Promise.all(underWay.values())
}

const parameter = /\{(p\d+):([^{}]+)\}/

/** The statement as it was put together, out of its text and its parameters. */
export function fragmentOf({ statement: { query, query_params } }: Pick<Recorded, 'statement'>): Sql {
  const pieces = query.split(parameter)
  const parts: Sql['parts'][number][] = []
  for (let n = 0; n < pieces.length; n += 3) {
    const [text = '', name, type] = pieces.slice(n, n + 3)
    parts.push(text)
    if (name !== undefined && type !== undefined) parts.push(...param(type, query_params[name]).parts)
  }
  return { parts }
}
