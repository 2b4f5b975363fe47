// What a WhatsApp webhook payload holds, one by one: messages, receipts, calls and other events. Meta batches
// them, and omits whatever it likes, so nothing here is taken for granted (shared facts, WhatsApp 2).
import { callPreview } from './preview/call-preview.ts'
import { changePreview, preferencePreview } from './preview/change-preview.ts'
import { messageType, previewOf } from './preview/message-preview.ts'
import { oneLine } from './preview/one-line.ts'
import { at, listAt, numberAt, objectOf, textAt } from './preview/read.ts'
import { statusPreview } from './preview/status-preview.ts'
import { receiptCategory } from './receipt-category.ts'
import { type Party, partyOf } from './webhook-party.ts'

/** One thing that happened. Null where the payload does not say. */
export interface WebhookItem extends Party {
  /** Our own number, as received. */
  readonly ownNumber: string | null
  readonly type: string | null
  readonly messageId: string | null
  readonly preview: string
  /** What a receipt says that its message is priced as. */
  readonly category: string | null
  /** Unix seconds, not checked. */
  readonly timestamp: number | null
}

interface ItemList {
  /** Whose number and user id: the keys of the other party, best first. */
  readonly numberKeys: (item: unknown) => readonly string[]
  readonly userIdKeys: (item: unknown) => readonly string[]
  readonly type: (item: unknown) => string | null
  readonly preview: (item: unknown) => string
  readonly category?: (item: unknown) => string | null
}

/** By the key of the list in a change's value. */
const itemLists: Readonly<Record<string, ItemList>> = {
  messages: {
    numberKeys: () => ['from'],
    userIdKeys: () => ['from_user_id'],
    type: messageType,
    preview: previewOf,
  },
  // Typed on the business phone itself, so the other party is whom it went to.
  message_echoes: {
    numberKeys: () => ['to'],
    userIdKeys: () => ['to_user_id'],
    type: messageType,
    preview: (item) => oneLine(`Sent from phone: ${previewOf(item)}`),
  },
  // A receipt from a group names the group as recipient and the person as participant.
  statuses: {
    numberKeys: () => ['recipient_participant_id', 'recipient_id'],
    userIdKeys: () => ['recipient_participant_user_id', 'recipient_user_id'],
    type: (item) => textAt(item, 'status')?.toLowerCase() ?? 'status',
    preview: statusPreview,
    category: receiptCategory,
  },
  calls: {
    numberKeys: (item) => [calledByUs(item) ? 'to' : 'from'],
    userIdKeys: (item) => [calledByUs(item) ? 'to_user_id' : 'from_user_id'],
    type: () => 'call',
    preview: callPreview,
  },
  user_preferences: {
    numberKeys: () => ['wa_id'],
    userIdKeys: () => ['user_id'],
    type: () => 'user_preferences',
    preview: preferencePreview,
  },
}

/** Everything in a parsed payload, at least one item: a change without a list is an item of its own. */
export function webhookItems(payload: unknown): readonly WebhookItem[] {
  const items = changesOf(payload).flatMap(changeItems)
  return items.length > 0 ? items : [{ ...EMPTY_ITEM, preview: 'Event without content' }]
}

/** An item of which nothing is known but what `preview` says. */
export const EMPTY_ITEM = {
  number: null,
  userId: null,
  name: null,
  ownNumber: null,
  type: null,
  messageId: null,
  category: null,
  timestamp: null,
} as const

/** Without the usual envelope, the payload may itself be what an envelope would hold. */
export function changesOf(payload: unknown): readonly unknown[] {
  if (!Array.isArray(at(payload, 'entry'))) return objectOf(payload) ? [{ value: payload }] : []
  return listAt(payload, 'entry').flatMap((entry) => listAt(entry, 'changes'))
}

function changeItems(change: unknown): readonly WebhookItem[] {
  const value = at(change, 'value')
  const ownNumber = textAt(value, 'metadata', 'display_phone_number') ?? null
  const contacts = listAt(value, 'contacts')
  const items = Object.entries(itemLists).flatMap(([key, list]) =>
    listAt(value, key).map((item) => ({
      ...partyOf(item, list.numberKeys(item), list.userIdKeys(item), contacts),
      ownNumber,
      type: list.type(item),
      messageId: textAt(item, 'id') ?? null,
      preview: list.preview(item),
      category: list.category?.(item) ?? null,
      timestamp: numberAt(item, 'timestamp') ?? null,
    })),
  )
  if (items.length > 0) return items
  const field = textAt(change, 'field') ?? null
  const type = listAt(value, 'errors').length > 0 ? 'errors' : field
  return [{ ...EMPTY_ITEM, ...partyOf({}, [], [], contacts), ownNumber, type, preview: changePreview(field, value) }]
}

function calledByUs(call: unknown): boolean {
  return textAt(call, 'direction') === 'BUSINESS_INITIATED'
}
