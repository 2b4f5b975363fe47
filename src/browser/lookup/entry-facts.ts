// What a timeline shows of an entry, read through the pointers of its channel's definition.
import { isMasked } from '#browser/format/phone.ts'
import { toneOf } from '#browser/i18n/use-labels.ts'
import { type Channel, ESTIMATE, type Field, findChannel, findField, type Tone } from '#contract/channels/index.ts'
import { codeIn } from '#contract/provider-codes/provider-codes.ts'
import { type LadderStatus, ladderStatuses } from '#contract/routes/ladder.ts'
import type { LookupEntry } from '#contract/routes/lookup.ts'
import { spokenText } from './spoken-text.ts'

export interface EntryFacts {
  readonly channel: Channel
  readonly id: string
  readonly inbound: boolean
  /** It is itself what was asked for, by the id of its message. */
  readonly asked: boolean
  readonly at: string
  /** When its source last changed it; null where it does not say. */
  readonly updatedAt: string | null
  readonly text: string
  readonly status: string
  readonly tone: Tone
  /** The other party's number as stored. */
  readonly number: string
  /** Why it failed: the provider's code, where the source tells it. */
  readonly code: string | null
  /** Why it failed, in the source's own words. */
  readonly reason: string | null
  /** The provider's id of the message; of a receipt, that of the message that it is about. */
  readonly messageId: string | null
  /** What a receipt reports of its message; null for all other entries. */
  readonly receipt: LadderStatus | null
  /** What made somebody send it. */
  readonly cause: { readonly field: Field; readonly id: string | null; readonly label: string } | null
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
  const inbound = channel.direction === 'inbound'
  const messageId = channel.providerId === null ? '' : text(channel.providerId)
  return {
    channel,
    id: entry._id,
    inbound,
    asked: entry.match === 'message-id',
    at: text(channel.time),
    updatedAt: text('updatedAt') || null,
    text: spokenText(entry[channel.title]),
    status,
    tone,
    number: text(channel.contact),
    code: tone === 'failed' ? codeOf(channel, entry) : null,
    reason: tone === 'failed' ? reasonIn(text('statusMessage')) : null,
    // A masked id is that of many.
    messageId: messageId === '' || isMasked(messageId) ? null : messageId,
    receipt:
      inbound && tone === 'moving' ? (ladderStatuses.find((each) => each === text('messageType')) ?? null) : null,
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
  return own || codeIn(textOf(entry.statusMessage))
}

/** What the source says about it; that it has an id is no reason. */
function reasonIn(sentence: string): string | null {
  return sentence === '' || /^\w+ ID: \S+$/.test(sentence) ? null : sentence
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
    const { _id: id, [field.labelKey]: label } = related as Record<string, unknown>
    if (typeof label === 'string' && label !== '') return { field, id: typeof id === 'string' ? id : null, label }
  }
  return null
}
