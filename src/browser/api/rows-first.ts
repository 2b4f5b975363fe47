// Rows are what a reader waits for. Sums, bars and facets of the same entries are asked for when the rows are on screen:
// the store does everything at once that it is asked at once, and rows among five other questions take five times as
// long. Where the gateway runs on the reader's machine, its work would also take the processor from the painting.
import { afterPaint } from '#browser/ui/after-paint.ts'

/** However long the rows take, the rest is asked for after so many milliseconds. */
export const LONGEST_WAIT_MS = 400

let rows: Promise<unknown> = Promise.resolve()

/** `answer` brings rows: what stands around them may wait for it. */
export function asRows<Answer>(answer: Promise<Answer>): Promise<Answer> {
  rows = answer.then(painted, () => undefined)
  return answer
}

/** Resolves when the rows that are on their way are on screen or have failed; soon, where none are. */
export async function afterRows(): Promise<void> {
  // What stands around a list asks a moment before the list does.
  await pause(0)
  await Promise.race([rows, pause(LONGEST_WAIT_MS)])
}

/** Rows are drawn in the task after their answer at the earliest. */
async function painted(): Promise<void> {
  await pause(0)
  await new Promise<void>((resolve) => afterPaint(resolve))
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
