// What a timeline shows of an entry, read through the pointers of its channel's definition.
import { toneOf } from '#browser/i18n/use-labels.ts'
import { type Channel, ESTIMATE, type Field, findChannel, findField, type Tone } from '#contract/channels/index.ts'
import type { LookupEntry } from '#contract/routes/lookup.ts'
import { spokenText } from './spoken-text.ts'

export interface EntryFacts {
  readonly channel: Channel
  readonly id: string
  readonly inbound: boolean
  readonly at: string
  readonly text: string
  readonly status: string
  readonly tone: Tone
  /** The other party's number as stored. */
  readonly number: string
  /** Why it failed: the provider's code, where the source tells it. */
  readonly code: string | null
  /** What made somebody send it. */
  readonly cause: { readonly field: Field; readonly label: string } | null
  /** US cents as exact text, null for unknown; undefined where the source never bills. */
  readonly cents: string | null | undefined
  /** The amount is what a rate card says. */
  readonly estimated: boolean
}

const known = new WeakMap<LookupEntry, EntryFacts>()

/** The same object for the same entry, so that rows on screen stay as they are when a page is added. */
export function factsOf(entry: LookupEntry): EntryFacts | undefined {
  const channel = findChannel(entry.channel)
  if (!channel) return undefined
  const facts = known.get(entry) ?? readFacts(channel, entry)
  known.set(entry, facts)
  return facts
}

function readFacts(channel: Channel, entry: LookupEntry): EntryFacts {
  const text = (key: string) => textOf(entry[key])
  const status = text(channel.status)
  const tone = toneOf(channel, status)
  return {
    channel,
    id: entry._id,
    inbound: channel.direction === 'inbound',
    at: text(channel.time),
    text: spokenText(entry[channel.title]),
    status,
    tone,
    number: text(channel.contact),
    code: tone === 'failed' ? codeOf(channel, entry) : null,
    cause: causeOf(channel, entry),
    cents: channel.cost === null ? undefined : text(ESTIMATE) || text(channel.cost) || null,
    estimated: text(ESTIMATE) !== '',
  }
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}

// Where a channel has no field for it, the code stands in the provider's sentence: `Error: 131026 Message undeliverable`.
function codeOf(channel: Channel, entry: LookupEntry): string | null {
  const own = findField(channel, 'errorCode') && textOf(entry.errorCode)
  const told = /\berror(?: code)?:?\s+(\d{3,6})\b/i.exec(textOf(entry.statusMessage))?.[1]
  return own || told || null
}

/** Best first: what happened, then who had to be told. */
const causes = [
  'incident',
  'alert',
  'scheduledMaintenance',
  'statusPageAnnouncement',
  'statusPage',
  'onCallDutyPolicy',
  'monitor',
]

function causeOf(channel: Channel, entry: LookupEntry): EntryFacts['cause'] {
  for (const key of causes) {
    const field = findField(channel, key)
    const related = entry[key]
    if (field?.kind !== 'relation' || typeof related !== 'object' || related === null) continue
    // An object that is not null has any key; a missing one is undefined.
    const label = (related as Record<string, unknown>)[field.labelKey]
    if (typeof label === 'string' && label !== '') return { field, label }
  }
  return null
}
