// A gateway that is listened to: what there is to ask, what it answers, and what it asks the engine for that.
import { startGateway } from '../../e2e/gateway.ts'
import { type Recorded, recordWarm, startRecording } from '../engine/recording.ts'
import { dataIn, type Place } from '../filling/filled-databases.ts'
import { allQuestions } from '../questions/all-questions.ts'
import type { Answer, Check, Question } from '../questions/question.ts'
import { ask } from './ask.ts'
import { putSampleCard } from './rate-card.ts'

export interface RecordedQuestion extends Question {
  /** The engine's statements for each request. */
  readonly recorded: readonly (readonly Recorded[])[]
}

export interface Recordings {
  readonly questions: readonly RecordedQuestion[]
  /** The gateway's answers to what is asked of both sides. */
  readonly answers: ReadonlyMap<Check, Answer>
}

/** From then on the sample card is in use in this place, or none. */
export async function recordQuestions(place: Place, withCard: boolean): Promise<Recordings> {
  const recording = startRecording(place.directory)
  const gateway = await startGateway({ demoRows: 0, directory: dataIn(place), env: recording.env })
  try {
    await putSampleCard(gateway, withCard)
    const questions: RecordedQuestion[] = []
    const answers = new Map<Check, Answer>()
    for (const question of await allQuestions(gateway, place.rows)) {
      const recorded: Recorded[][] = []
      for (const request of question.requests) {
        const once = () => ask(gateway, request)
        recorded.push(question.isNew ? await recording.during(once) : await recordWarm(recording, once))
      }
      questions.push({ ...question, recorded })
      for (const check of question.checks ?? [])
        answers.set(check, check.read(JSON.parse(await ask(gateway, check.request))))
    }
    return { questions, answers }
  } finally {
    await gateway.stop()
  }
}
