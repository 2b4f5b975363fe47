// A ladder as the drawer shows it: the steps, and the rungs between them that nobody reported.
import type { Tone } from '#contract/channels/index.ts'
import { type LadderStatus, type LadderStep, ladderStatuses, rungs } from '#contract/routes/ladder.ts'

export interface LadderLine {
  readonly status: string
  readonly tone: Tone
  /** Null for a gap: what came after it was reported, it was not. */
  readonly step: LadderStep | null
}

/** The lines in the order of the ladder; none when no receipt is known, for the entry itself is shown already. */
export function ladderLines(steps: readonly LadderStep[]): LadderLine[] {
  if (!steps.some(({ source }) => source === 'receipt')) return []
  const reported = new Set(steps.map(({ status }) => status))
  const top = rungs.findLastIndex((rung) => reported.has(rung))
  const gaps = rungs.filter((rung, index) => index < top && !reported.has(rung))
  const lines: LadderLine[] = [
    ...steps.map((step) => ({ status: step.status, tone: stepTone(step.status), step })),
    ...gaps.map((status) => ({ status, tone: 'unclear' as const, step: null })),
  ]
  // Stable: statuses that no ladder has stay last, as they came.
  return lines.toSorted((a, b) => place(a) - place(b))
}

const tones: Readonly<Record<LadderStatus, Tone>> = {
  sent: 'moving',
  delivered: 'arrived',
  read: 'arrived',
  played: 'arrived',
  failed: 'failed',
}

/** The status as one that we have words for. */
export function knownStatus(status: string): LadderStatus | undefined {
  return ladderStatuses.find((each) => each === status)
}

/** A step's tone; unclear where nobody knows the word. */
export function stepTone(status: string): Tone {
  const known = knownStatus(status)
  return known ? tones[known] : 'unclear'
}

function place({ status }: LadderLine): number {
  const known = knownStatus(status)
  return known ? ladderStatuses.indexOf(known) : ladderStatuses.length
}
