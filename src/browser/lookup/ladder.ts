// How far a message came, stop by stop: what its entry says, and the receipts of it that are at hand. The drawer tells
// more; this is what one line has room for.
import { type Field, fieldOf, type Tone } from '#contract/channels/index.ts'
import { type LadderStatus, rungs } from '#contract/routes/ladder.ts'
import type { EntryFacts } from './entry-facts.ts'

export interface LadderStop {
  readonly name: { readonly rung: LadderStatus } | { readonly status: string }
  readonly tone: Tone
  /** Null where nobody says when. */
  readonly at: string | null
  /** Milliseconds since the last stop that has a time, or since it was sent. */
  readonly after: number | null
  /** The entry that reports it, where that is another. */
  readonly receipt: EntryFacts | null
}

type Draft = Omit<LadderStop, 'after'>

const tones: Readonly<Record<LadderStatus, Tone>> = {
  sent: 'moving',
  delivered: 'arrived',
  read: 'arrived',
  played: 'arrived',
  failed: 'failed',
}

/** The stops in their order; none for a message that came in. `receipts` are those of this message. */
export function ladderOf(entry: EntryFacts, receipts: readonly EntryFacts[]): LadderStop[] {
  if (entry.inbound && entry.tone === 'arrived') return []
  const reported = reportedStops(receipts)
  const stops = reported.length > 0 ? [...reported, ...dissent(entry, reported)] : claimedStops(entry)
  return spanned(entry.at, stops)
}

function reportedStops(receipts: readonly EntryFacts[]): Draft[] {
  const first = new Map<LadderStatus, EntryFacts>()
  // Reported twice, the first time is when it happened.
  for (const each of receipts.toSorted((a, b) => a.at.localeCompare(b.at)))
    if (each.receipt && !first.has(each.receipt)) first.set(each.receipt, each)
  const top = rungs.findLastIndex((rung) => first.has(rung))
  const order: LadderStatus[] = [...rungs.slice(0, top + 1), ...(first.has('failed') ? (['failed'] as const) : [])]
  return order.map((rung) => {
    const receipt = first.get(rung) ?? null
    return { name: { rung }, tone: tones[rung], at: receipt?.at ?? null, receipt }
  })
}

/** The entry's own status, where it says more than the receipts do. */
function dissent({ status, tone }: EntryFacts, reported: readonly Draft[]): Draft[] {
  const place = rungOf(status)
  const told = reported.some((stop) => stop.tone === tone || (place >= 0 && place < reported.length))
  return told || tone === 'moving' || tone === 'unclear' ? [] : [{ name: { status }, tone, at: null, receipt: null }]
}

/** What the status says, and the stops before it that the channel has words for: passed, but nobody said when. */
function claimedStops({ channel, status, tone, inbound, at, updatedAt }: EntryFacts): Draft[] {
  const field = fieldOf(channel, channel.status)
  const passed = rungs.slice(0, Math.max(rungOf(status), 0)).filter((rung) => hasStatus(field, rung))
  const since = updatedAt === null || inbound ? Number.NaN : Date.parse(updatedAt) - Date.parse(at)
  // Changed long after, or in the same breath: for other reasons than how far it came.
  const when = since >= SECOND_MS && since < DAY_MS && tone !== 'moving' ? updatedAt : null
  return [
    ...passed.map((rung): Draft => ({ name: { rung }, tone: tones[rung], at: null, receipt: null })),
    { name: { status }, tone, at: when, receipt: null },
  ]
}

const SECOND_MS = 1000
const DAY_MS = 86_400_000

function rungOf(status: string): number {
  const order: readonly string[] = rungs
  return order.indexOf(status.toLowerCase())
}

function hasStatus(field: Field, rung: string): boolean {
  return field.kind === 'status' && field.options.some(({ value }) => value.toLowerCase() === rung)
}

/** Clocks that disagree tell nothing. */
function spanned(start: string, drafts: readonly Draft[]): LadderStop[] {
  let last = Date.parse(start)
  return drafts.map((draft) => {
    const at = draft.at === null ? Number.NaN : Date.parse(draft.at)
    const after = at >= last ? at - last : null
    if (after !== null) last = at
    return { ...draft, after }
  })
}

export interface Failure {
  /** The provider's code. */
  readonly code: string | null
  /** The source's own sentence, where no code tells. */
  readonly reason: string | null
}

/** Why a message failed, by itself or by a receipt of it. */
export function failureOf(entry: EntryFacts, receipts: readonly EntryFacts[]): Failure {
  const receipt = receipts.find((each) => each.receipt === 'failed')
  // A receipt in one line begins with the code: `Failed: 131026 not deliverable`.
  const code = entry.code ?? /\b\d{3,6}\b/.exec(receipt?.text ?? '')?.[0] ?? null
  return { code, reason: entry.reason ?? receipt?.text ?? null }
}
