// One number of rows: both databases filled where they are not yet, and every question measured on each side.
import { mkdirSync } from 'node:fs'
import { startGateway } from '../e2e/gateway.ts'
import { dataIn, filledStore, type Place } from './filling/filled-databases.ts'
import { measureMix } from './gateway/concurrent-mix.ts'
import { measureExport } from './gateway/export-rows.ts'
import { measureImport } from './gateway/import-rows.ts'
import { type RecordedQuestion, recordQuestions } from './gateway/record-questions.ts'
import { measurePostgres } from './postgres/measure-postgres.ts'
import { makeResults } from './report/make-results.ts'
import type { Result, Run } from './report/result.ts'
import { timeRounds } from './rounds.ts'

export interface Measured {
  /** Rows that were asked for: a few are lost where they do not divide. */
  readonly asked: number
  readonly run: Run
  /** Versions; PostgreSQL's is null where there is none, or none was asked. */
  readonly engine: string
  readonly postgres: string | null
}

export interface Measuring {
  /** PostgreSQL, imports, exports and many clients are left out: what is compared is how questions grow. */
  readonly questionsAlone: boolean
  /** The sample rate card is in use. */
  readonly withCard: boolean
}

export async function measureRows(place: Place, { questionsAlone, withCard }: Measuring): Promise<Measured> {
  mkdirSync(place.directory, { recursive: true })
  const filling = await filledStore(place)
  const say = (what: string) => console.log(`${filling.rows.toLocaleString('en')} rows: ${what} …`)
  say('what the gateway asks the engine')
  const recordings = await recordQuestions(place, withCard)
  say('the gateway and the bare engine in turns')
  const times = await timeRounds(place, recordings.questions)
  if (!questionsAlone) say('many clients, an export, an import')
  const others = questionsAlone ? [] : await measureOthers(place, recordings.questions)
  if (!questionsAlone) say('PostgreSQL')
  const postgres = questionsAlone ? undefined : await measurePostgres(place, recordings)
  const results = [...makeResults(recordings.questions, times, postgres?.medians), ...others]
  const fillings = { Tollbook: filling, ...(postgres && { PostgreSQL: postgres.filling }) }
  return {
    asked: place.rows,
    run: { rows: filling.rows, fillings, results },
    engine: times.version,
    postgres: postgres?.version ?? null,
  }
}

async function measureOthers(place: Place, questions: readonly RecordedQuestion[]): Promise<Result[]> {
  const results: Result[] = []
  const gateway = await startGateway({ demoRows: 0, directory: dataIn(place) })
  try {
    results.push(await measureMix(gateway, questions), await measureExport(gateway))
  } finally {
    await gateway.stop()
  }
  return [...results, await measureImport(dataIn(place))]
}
