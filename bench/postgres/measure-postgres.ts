// The same rows and questions in PostgreSQL: first whether both sides answer alike, then how long it takes.
import { filledPostgres, type Place } from '../filling/filled-databases.ts'
import type { Filling } from '../filling/filling.ts'
import type { RecordedQuestion, Recordings } from '../gateway/record-questions.ts'
import type { Answer } from '../questions/question.ts'
import { answerOf, timeInPostgres } from './ask-postgres.ts'
import { HOW_TO_INSTALL, type Postgres } from './postgres.ts'

export interface PostgresFigures {
  readonly version: string
  readonly filling: Filling
  /** Milliseconds, by name of the question. */
  readonly medians: ReadonlyMap<string, number>
}

/** Undefined where there is no PostgreSQL. Throws where an answer differs. */
export async function measurePostgres(place: Place, recordings: Recordings): Promise<PostgresFigures | undefined> {
  const filled = await filledPostgres(place)
  if (!filled) {
    console.log(HOW_TO_INSTALL)
    return undefined
  }
  const { postgres, filling } = filled
  try {
    for (const question of recordings.questions) await requireSame(postgres, question, recordings.answers)
    const medians = new Map<string, number>()
    for (const { name, postgres: question } of recordings.questions)
      if (question) medians.set(name, await timeInPostgres(postgres, question))
    return { version: postgres.version, filling, medians }
  } finally {
    await postgres.stop()
  }
}

async function requireSame(
  postgres: Postgres,
  { name, checks = [] }: RecordedQuestion,
  answers: Recordings['answers'],
): Promise<void> {
  for (const check of checks) {
    const ours: Answer = answers.get(check) ?? new Map()
    const theirs = await answerOf(postgres, check.statement)
    for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
      const [a, b] = [ours.get(key), theirs.get(key)]
      if (a !== b) throw new Error(`${name}, ${key}: ${a ?? 'nothing'} by Tollbook, ${b ?? 'nothing'} by PostgreSQL`)
    }
    if (ours.size === 0) throw new Error(`${name}: nothing to compare`)
  }
}
