// The gateway and the bare engine take turns over the same directory, so that a machine that grows slower or faster
// meanwhile is unfair to neither.
import { startGateway } from '../e2e/gateway.ts'
import { openBareEngine } from './engine/replay.ts'
import { dataIn, type Place } from './filling/filled-databases.ts'
import { ask, floors } from './gateway/ask.ts'
import type { RecordedQuestion } from './gateway/record-questions.ts'
import { type Repeats, timesOf } from './measure.ts'

const ROUNDS = 2
const repeats: Repeats = { runs: Number(process.env.BENCH_RUNS ?? 20), warmUp: 3, atMostMs: 4_000 }

/** What may be asked once only has nothing to warm up with. */
function repeatsOf({ requests, isNew }: RecordedQuestion): Repeats {
  return isNew ? { ...repeats, runs: Math.min(repeats.runs, requests.length), warmUp: 0 } : repeats
}

/** Milliseconds, by name. */
export interface Times {
  readonly gateway: Map<string, number[]>
  readonly engine: Map<string, number[]>
  /** Asked for the first time since the gateway started. */
  readonly first: Map<string, number>
  /** Of the engine. */
  version: string
}

export async function timeRounds(place: Place, questions: readonly RecordedQuestion[]): Promise<Times> {
  const times: Times = { gateway: new Map(), engine: new Map(), first: new Map(), version: '' }
  for (let round = 0; round < ROUNDS; round += 1) {
    await timeGateway(place, questions, times)
    await timeEngine(place, questions, times)
  }
  return times
}

async function timeGateway(place: Place, questions: readonly RecordedQuestion[], times: Times): Promise<void> {
  const gateway = await startGateway({ demoRows: 0, directory: dataIn(place) })
  try {
    for (const [name, request] of Object.entries(floors))
      add(times.gateway, name, await timesOf(() => ask(gateway, request), repeats))
    for (const question of questions) {
      const { name, requests, isNew } = question
      const work = (run: number) => ask(gateway, requests[run % requests.length] ?? { method: 'GET', path: '' })
      if (!isNew) {
        const [firstMs = 0] = await timesOf(work, { runs: 1 })
        if (!times.first.has(name)) times.first.set(name, firstMs)
      }
      add(times.gateway, name, await timesOf(work, repeatsOf(question)))
    }
  } finally {
    await gateway.stop()
  }
}

async function timeEngine(place: Place, questions: readonly RecordedQuestion[], times: Times): Promise<void> {
  const engine = await openBareEngine(dataIn(place))
  try {
    times.version = await engine.version()
    for (const question of questions) {
      const { name, recorded } = question
      const work = (run: number) => engine.replay(recorded[run % recorded.length] ?? [])
      add(times.engine, name, await timesOf(work, repeatsOf(question)))
    }
  } finally {
    await engine.close()
  }
}

function add(all: Map<string, number[]>, name: string, times: readonly number[]): void {
  all.set(name, [...(all.get(name) ?? []), ...times])
}
