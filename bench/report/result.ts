// What `npm run bench` writes to bench/out/bench.json.
import type { QuestionKind } from '../questions/question.ts'

/** Milliseconds. What was not measured is left out. */
export interface Result {
  readonly name: string
  readonly kind: 'read' | 'write'
  /** Through HTTP, to the last byte of the answer. */
  readonly p50Ms: number
  readonly p95Ms: number
  /** The statements that the gateway sent to the engine for the same answer, without the gateway. */
  readonly engineP50Ms?: number
  /** `GET /healthz`. */
  readonly floorP50Ms?: number
  /** OneUptime's tables, indexes and statements. */
  readonly postgresP50Ms?: number
  /** Which targets hold for it. */
  readonly question?: QuestionKind
  /** The gateway answers what it knows from before: the engine is not asked for the sums. */
  readonly fromMemory?: boolean
  /** Asked for the first time since the start of the gateway. */
  readonly firstMs?: number
  readonly statements?: number
  /** Rows or answers. */
  readonly perSecond?: number
  readonly note?: string
}

/** All that was measured over one number of rows. */
export interface Run {
  readonly rows: number
  /** Bytes on disk and seconds of the filling, by database. */
  readonly fillings: Readonly<Record<string, { readonly seconds: number; readonly bytes: number }>>
  readonly results: readonly Result[]
}

export interface Machine {
  readonly cores: number
  readonly processor: string
  readonly memoryGiB: number
  readonly system: string
  readonly node: string
  readonly engine: string
  /** Null where there is none. */
  readonly postgres: string | null
  /** Processes that wanted a core, over a minute, before the run. */
  readonly load: number
}

export interface BenchReport extends Run {
  readonly machine: Machine
  /** The sample rate card was in use. */
  readonly withCard: boolean
  /** ISO instant. */
  readonly madeAt: string
  /** Fewest rows first; only of `--growth`. */
  readonly growth?: readonly Run[]
}
