// One log entry of a scripted SendZen: a webhook payload, and ticks that no JavaScript number holds.
import { readFileSync } from 'node:fs'
import { messageId } from './oneuptime-make.ts'
import { type Random, randomOf } from './random.ts'

/** How an entry is broken, for good. */
const flaws = ['no-payload', 'ticks-are-words', 'no-project', 'text-instead'] as const

export interface RemoteEntry {
  readonly ticks: bigint
  /** Tells entries of the same tick apart. */
  readonly number: number
  readonly eventType: string
  readonly phoneNumberId: string
  readonly url: string
  readonly payload: string
  /** Its JSON, ticks written without loss. */
  readonly text: string
  /** What a flawed entry is found by; null for a good one. */
  readonly mark: string | null
}

export const SENDZEN_PROJECT = '48213'
const PHONE_NUMBER_ID = '109876543210987'
const URL_OF_HOOK = 'https://hooks.acme.example/whatsapp'

interface Event {
  readonly eventType: string
  readonly payload: object
}

/** Real payloads, published in documents and tests of others (shared data, whatsapp). */
const recorded: readonly object[] = readFileSync(
  new URL('../../src/server/sources/fixtures/whatsapp-payloads.ndjson', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line).payload)

export interface EntryRecipe {
  readonly seed: number
  readonly number: number
  readonly ticks: bigint
  /** WhatsApp messages that the scripted OneUptime of the same seed begins with: receipts name them. */
  readonly messages: number
  readonly flawed: boolean
}

/** The same recipe gives the same entry. */
export function makeEntry(recipe: EntryRecipe): RemoteEntry {
  const { seed, number, ticks, flawed } = recipe
  const random = randomOf(seed ^ 0x53454e44, number)
  const { eventType, payload } = eventOf(random, recipe)
  const mark = flawed ? `malformed sendzen ${number}` : null
  const entry = {
    number,
    ticks,
    eventType,
    phoneNumberId: PHONE_NUMBER_ID,
    url: URL_OF_HOOK,
    payload: JSON.stringify(payload),
    mark,
  }
  return { ...entry, text: mark === null ? textOf(entry, mark) : brokenText(entry, mark, random.pick(flaws)) }
}

function textOf(entry: Omit<RemoteEntry, 'text'>, mark: string | null, ticks = entry.ticks.toString()): string {
  const rest = JSON.stringify({
    project_id: SENDZEN_PROJECT,
    phone_number_id: entry.phoneNumberId,
    event_type: entry.eventType,
    payload: entry.payload,
    direction: 1,
    flyout_delivery_status: mark === null ? 'Delivered' : 'Failed',
    flyout_delivery_response: mark ?? 'OK',
    flyout_delivery_response_code: mark === null ? 200 : 500,
    flyout_url: entry.url,
  })
  return `${rest.slice(0, -1)},"created_at":${ticks}}`
}

function brokenText(entry: Omit<RemoteEntry, 'text'>, mark: string, flaw: (typeof flaws)[number]): string {
  if (flaw === 'text-instead') return JSON.stringify(`Entry cannot be shown: ${mark}`)
  if (flaw === 'ticks-are-words') return textOf(entry, mark, '"yesterday"')
  const missing = flaw === 'no-payload' ? 'payload' : 'project_id'
  return textOf(entry, mark).replace(`"${missing}":`, `"no_${missing}":`)
}

function eventOf(random: Random, recipe: EntryRecipe): Event {
  const kind = random.unit()
  if (kind < 0.1) return { eventType: 'Incoming Message', payload: random.pick(recorded) }
  if (kind < 0.45 && recipe.messages > 0) return { eventType: 'Message Status', payload: receipts(random, recipe) }
  if (kind < 0.5)
    return { eventType: 'Other', payload: envelope([{ event: 'APPROVED' }], 'message_template_status_update') }
  const values = Array.from({ length: random.chance(0.2) ? 2 : 1 }, () => incoming(random, recipe))
  return { eventType: 'Incoming Message', payload: envelope(values, 'messages') }
}

function envelope(values: readonly object[], field: string): object {
  const changes = values.map((value) => ({ value, field }))
  return { object: 'whatsapp_business_account', entry: [{ id: '300112233', changes }] }
}

const metadata = { display_phone_number: '15550001111', phone_number_id: PHONE_NUMBER_ID }

/** What one contact wrote: one message or several. */
function incoming(random: Random, { ticks }: EntryRecipe): object {
  const from = `1555${1_000_000 + random.below(9_000_000)}`
  const messages = Array.from({ length: random.chance(0.15) ? 1 + random.below(4) : 1 }, () => ({
    from,
    id: `wamid.${random.hex(28)}`,
    timestamp: secondsOf(ticks),
    type: 'text',
    text: { body: random.pick(['Thanks!', 'Is it fixed?', 'Stop "this" \\ now', 'שלום', 'ok 👍']) },
  }))
  const contacts = [{ profile: { name: `Contact ${from.slice(-4)}` }, wa_id: from }]
  return { messaging_product: 'whatsapp', metadata, contacts, messages }
}

/** Receipts of one message, in whatever order: read may well be logged before delivered. */
function receipts(random: Random, { seed, messages, ticks }: EntryRecipe): object {
  const id = messageId(seed, random.below(messages))
  const statuses = Array.from({ length: random.chance(0.2) ? 2 : 1 }, () => ({
    id,
    status: random.pick(['read', 'delivered', 'sent', 'delivered', 'failed']),
    timestamp: secondsOf(ticks - BigInt(random.below(60)) * 10_000_000n),
    recipient_id: '15551234567',
  }))
  return envelope([{ messaging_product: 'whatsapp', metadata, statuses }], 'messages')
}

function secondsOf(ticks: bigint): string {
  return String((ticks - 621_355_968_000_000_000n) / 10_000_000n)
}

/** Keys of the lists whose members become log entries of their own. */
const lists = ['messages', 'message_echoes', 'statuses', 'calls', 'user_preferences']

/** Message ids of the log entries that a payload stands for, null where a thing has none. */
export function messageIdsOf(payload: string): (string | null)[] {
  const { entry = [] } = JSON.parse(payload) as { entry?: { changes?: { value?: Record<string, unknown> }[] }[] }
  const ids = entry
    .flatMap(({ changes = [] }) => changes)
    .flatMap(({ value = {} }) => {
      const items = lists.flatMap((key) => (Array.isArray(value[key]) ? (value[key] as { id?: unknown }[]) : []))
      return items.length > 0 ? items.map(({ id }) => (typeof id === 'string' ? id : null)) : [null]
    })
  return ids.length > 0 ? ids : [null]
}
