// Receipts come late, twice and in any order, and skip steps: a ladder is what they say together.
import { type LadderStep, ladderStatuses, rungs } from '#contract/routes/ladder.ts'

/** What the entry itself says. `status` is null where its word is no step of a ladder. */
export interface EntryClaim {
  readonly status: string | null
  readonly at: string
  /** As the source spells it. */
  readonly word: string
}

export interface Ladder {
  readonly steps: LadderStep[]
  readonly current: string
}

/** One step for each status: the first receipt of it, else the entry's word. Instants are canonical, in any order. */
export function buildLadder(receipts: readonly Omit<LadderStep, 'source'>[], claim: EntryClaim): Ladder {
  const steps = new Map<string, LadderStep>()
  for (const receipt of receipts.toSorted((a, b) => compare(a.at, b.at))) {
    // What the first receipt leaves out, a later one of the same status may tell.
    steps.set(receipt.status, { ...receipt, ...steps.get(receipt.status), source: 'receipt' })
  }
  if (claim.status !== null && !steps.has(claim.status)) {
    steps.set(claim.status, { status: claim.status, at: claim.at, source: 'entry' })
  }
  const sorted = [...steps.values()].toSorted((a, b) => place(a) - place(b) || compare(a.at, b.at))
  return { steps: sorted, current: currentOf(sorted) ?? claim.word }
}

const places: ReadonlyMap<string, number> = new Map(ladderStatuses.map((status, index) => [status, index]))

/** Statuses that the ladder does not know come last. */
function place({ status }: LadderStep): number {
  return places.get(status) ?? ladderStatuses.length
}

const [sent, ...arrived] = rungs

/** A failure outranks `sent` alone: what one device of the recipient refused, another may have shown. */
const byRank = [...arrived.toReversed(), 'failed', sent]

function currentOf(steps: readonly LadderStep[]): string | undefined {
  return byRank.find((status) => steps.some((step) => step.status === status)) ?? steps.at(-1)?.status
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
