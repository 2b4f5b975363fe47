// SendZen's log of WhatsApp events: one line holds one webhook payload, a payload any number of messages.
import { whatsappIncoming } from '#contract/channels/whatsapp-incoming.ts'
import { ticksToIso } from '#contract/ticks.ts'
import type { DecodedEntry } from '../decoded-entry.ts'
import { wellFormed } from './json-text.ts'
import { nameUuid } from './name-uuid.ts'
import type { SourceRow } from './parse-line.ts'
import { objectOf } from './preview/read.ts'
import { readSendzenEvent, type SendzenEvent, unlessPlaceholder } from './sendzen-event.ts'
import { EMPTY_ITEM, type WebhookItem, webhookItems } from './webhook-items.ts'

export type { SendzenEvent } from './sendzen-event.ts'

/** The event as SendZen logged it, and one log entry for each thing in its payload, at least one. */
export function decodeSendzenEntry(row: SourceRow, rawText: string): { event: SendzenEvent; entries: DecodedEntry[] } {
  const event = readSendzenEvent(row)
  const raw = wellFormed(rawText)
  const entries = itemsOf(event.payload).map((item, index) => ({
    channel: whatsappIncoming.id,
    id: nameUuid(event.key, index),
    values: valuesOf(event, item),
    raw,
    deleted: false,
  }))
  return { event, entries }
}

/** A payload that cannot be read is kept all the same. */
function itemsOf(payload: string): readonly WebhookItem[] {
  const content = objectOf(parsed(payload))
  return content ? webhookItems(content) : [{ ...EMPTY_ITEM, preview: 'Unreadable payload' }]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function valuesOf(event: SendzenEvent, item: WebhookItem): DecodedEntry['values'] {
  const loggedAt = ticksToIso(BigInt(event.created_at))
  const createdAt = sentAt(item) ?? loggedAt
  return {
    createdAt,
    // Canonical instants sort as text.
    updatedAt: [createdAt, loggedAt].sort().at(-1) ?? loggedAt,
    project: { id: event.project_id, label: null },
    fromNumber: item.number,
    contactName: item.name,
    whatsAppUserId: item.userId,
    toNumber: item.ownNumber,
    eventType: event.event_type,
    messageText: item.preview,
    messageType: item.type,
    messageId: item.messageId,
    category: item.category,
    phoneNumberId: event.phone_number_id,
    createdAtTicks: event.created_at,
    direction: String(event.direction),
    flyoutDeliveryStatus: unlessPlaceholder(event.flyout_delivery_status),
    flyoutDeliveryResponse: unlessPlaceholder(event.flyout_delivery_response),
    flyoutDeliveryResponseCode: unlessPlaceholder(event.flyout_delivery_response_code),
    flyoutUrl: unlessPlaceholder(event.flyout_url),
    payload: event.payload,
  }
}

/** WhatsApp's first year, and a year beyond which a timestamp is not in seconds. */
const PLAUSIBLE_SECONDS = { from: Date.UTC(2009, 0, 1) / 1000, to: Date.UTC(2100, 0, 1) / 1000 }

/** When the item says that it happened, canonical; undefined where it says nothing plausible. */
export function sentAt({ timestamp }: Pick<WebhookItem, 'timestamp'>): string | undefined {
  if (timestamp === null || timestamp < PLAUSIBLE_SECONDS.from || timestamp >= PLAUSIBLE_SECONDS.to) return undefined
  return new Date(timestamp * 1000).toISOString().replace('Z', '000Z')
}
