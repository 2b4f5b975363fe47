// The way of an entry, stop by stop, for every channel: what its fields tell, and receipts where there are any. A stop
// that must have been passed and that nobody reported is a gap, never left out.
import { textValue } from '#browser/logs/data/entry-values.ts'
import { type Channel, type Field, fieldOf, findField, type Tone } from '#contract/channels/index.ts'
import { type LadderStep, rungs } from '#contract/routes/ladder.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { ticksToIso } from '#contract/ticks.ts'
import { ladderLines } from './ladder-lines.ts'

/** Stops that are no status: the entry itself, its way to us, and the end that nobody reported. */
export type PlaceName = 'written' | 'happened' | 'logged' | 'forwarded' | 'arrival'

export interface Stop {
  readonly key: string
  readonly name:
    | { readonly place: PlaceName }
    /** A step of the ladder, or a word that no ladder has. */
    | { readonly rung: string }
    /** The channel's own status. */
    | { readonly status: string }
  readonly tone: Tone
  /** Null where nobody says when. */
  readonly at: string | null
  /** Milliseconds since the stop before it that has a time. */
  readonly after: number | null
  /** `gap`: passed and not reported; `ahead`: not reached as far as anybody says; `never`: nobody will say. */
  readonly state: 'known' | 'gap' | 'ahead' | 'never'
  /** Whether receipts could have told, or only the entry itself. */
  readonly by: 'receipt' | 'entry'
  readonly step: LadderStep | null
  /** What else the entry says of this stop, as it is spelled there. */
  readonly detail: string | null
}

type Draft = Omit<Stop, 'after'>

const blank = { tone: 'unclear', at: null, state: 'known', by: 'entry', step: null, detail: null } as const

/** The stops in their order. `steps` are those of the ladder, empty where there is none. */
export function trackOf(channel: Channel, entry: Entry, steps: readonly LadderStep[]): Stop[] {
  return spanned(channel.direction === 'outbound' ? outbound(channel, entry, steps) : inbound(channel, entry))
}

function outbound(channel: Channel, entry: Entry, steps: readonly LadderStep[]): Draft[] {
  const start: Draft = {
    ...blank,
    key: 'written',
    name: { place: 'written' },
    tone: 'moving',
    at: textValue(entry[channel.time]),
  }
  const lines = ladderLines(steps)
  if (lines.length === 0) return [start, ...claimed(channel, entry)]
  return [
    start,
    ...lines.map(
      ({ status, tone, step }): Draft => ({
        ...blank,
        key: status,
        name: { rung: status },
        tone,
        at: step?.at ?? null,
        state: step ? 'known' : 'gap',
        by: step?.source === 'entry' ? 'entry' : 'receipt',
        step,
      }),
    ),
    ...(lines.some(({ tone }) => tone === 'arrived' || tone === 'failed') ? [] : [arrival('ahead', 'receipt')]),
  ]
}

/** What the entry's own status says, with the rungs below it that the channel could have reported. */
function claimed(channel: Channel, entry: Entry): Draft[] {
  const field = fieldOf(channel, channel.status)
  const status = textValue(entry[channel.status])
  if (status === null) return [arrival('ahead', 'entry')]
  const option = statusOption(field, status)
  const order: readonly string[] = rungs
  const top = order.indexOf(status.toLowerCase())
  const gaps = rungs.slice(0, Math.max(top, 0)).filter((rung) => statusOption(field, rung))
  const tone = option?.tone ?? 'unclear'
  const claim: Draft = { ...blank, key: status, name: { status }, tone, at: textValue(entry.updatedAt) }
  const open = tone === 'moving' || (tone === 'unclear' && option !== undefined)
  return [
    ...gaps.map((rung): Draft => ({ ...blank, key: rung, name: { rung }, state: 'gap' })),
    claim,
    ...(open ? [arrival(option?.final ? 'never' : 'ahead', 'entry')] : []),
  ]
}

function statusOption(field: Field, word: string) {
  if (field.kind !== 'status') return undefined
  return field.options.find(({ value }) => value === word || value.toLowerCase() === word)
}

function arrival(state: 'ahead' | 'never', by: Stop['by']): Draft {
  return { ...blank, key: 'arrival', name: { place: 'arrival' }, state, by }
}

/** Happened, logged by the source, forwarded to the organisation: as far as the channel has fields for it. */
function inbound(channel: Channel, entry: Entry): Draft[] {
  const happened: Draft = {
    ...blank,
    key: 'happened',
    name: { place: 'happened' },
    tone: 'arrived',
    at: textValue(entry[channel.time]),
  }
  return [happened, ...logged(channel, entry), ...forwarded(channel, entry)]
}

function logged(channel: Channel, entry: Entry): Draft[] {
  const field = channel.fields.find(({ kind }) => kind === 'ticks')
  if (!field) return []
  const ticks = textValue(entry[field.key])
  const at = ticks !== null && /^\d+$/.test(ticks) ? ticksToIso(BigInt(ticks)) : null
  const state = at === null ? 'gap' : 'known'
  return [{ ...blank, key: 'logged', name: { place: 'logged' }, tone: at ? 'arrived' : 'unclear', at, state }]
}

const FORWARDED = 'flyoutDeliveryStatus'
const FORWARD_CODE = 'flyoutDeliveryResponseCode'

function forwarded(channel: Channel, entry: Entry): Draft[] {
  if (!findField(channel, FORWARDED)) return []
  const said = textValue(entry[FORWARDED])
  const code = textValue(entry[FORWARD_CODE])
  const done = code === null ? undefined : /^2\d\d$/.test(code)
  const stop: Draft = { ...blank, key: 'forwarded', name: { place: 'forwarded' } }
  if (said === null && code === null) return [{ ...stop, state: 'never' }]
  const detail = [said, code && `HTTP ${code}`].filter(Boolean).join(', ')
  return [{ ...stop, tone: done === undefined ? 'unclear' : done ? 'arrived' : 'failed', detail }]
}

/** Each stop with the time since the last one that has one; clocks that disagree tell nothing. */
function spanned(drafts: readonly Draft[]): Stop[] {
  let last: number | null = null
  return drafts.map((draft) => {
    const at = draft.at === null ? Number.NaN : Date.parse(draft.at)
    const after = Number.isNaN(at) || last === null || at < last ? null : at - last
    if (!Number.isNaN(at)) last = at
    return { ...draft, after }
  })
}
