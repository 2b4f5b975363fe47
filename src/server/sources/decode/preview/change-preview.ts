// Everything else that a webhook tells: a change of the account, a template, a number (shared facts, WhatsApp 2.3).
import { capitalised, labelled, oneLine, words } from './one-line.ts'
import { at, listAt, textAt } from './read.ts'
import { failureOf } from './status-preview.ts'

type Preview = (value: unknown) => string | undefined

const previews: Readonly<Record<string, Preview>> = {
  account_alerts: (value) => labelled('Account alert', first(value, 'alert_type', 'alert_description')),
  account_review_update: (value) => labelled('Account review', first(value, 'decision')),
  account_update: (value) => labelled('Account', joined(first(value, 'event'), violationOf(value))),
  business_capability_update: (value) =>
    labelled('Sending limit', first(value, 'max_daily_conversations_per_business', 'max_daily_conversation_per_phone')),
  history: historyPreview,
  message_template_components_update: (value) => template(value, 'changed'),
  message_template_quality_update: (value) => template(value, templateChange(value)),
  message_template_status_update: (value) => template(value, templateChange(value)),
  template_category_update: (value) => template(value, templateChange(value)),
  phone_number_name_update: (value) =>
    labelled('Display name', joined(first(value, 'requested_verified_name'), first(value, 'decision'))),
  phone_number_quality_update: (value) => labelled('Number quality', joined(first(value, 'event'), limitOf(value))),
  security: (value) => labelled('Security', first(value, 'event')),
  smb_app_state_sync: (value) => contactSync(at(value, 'state_sync', 0)),
  user_id_update: () => 'WhatsApp user ID changed',
}

/** A change of a field in one line; an unknown field is named. */
export function changePreview(field: string | null, value: unknown): string {
  const preview = field !== null && Object.hasOwn(previews, field) ? previews[field] : groupPreview
  const failure = failureOf(at(value, 'errors', 0))
  const text = preview?.(value) ?? (failure === undefined ? undefined : `Error: ${failure}`)
  return oneLine(text ?? labelled('Event', field ?? undefined))
}

/** A customer's choice about marketing messages. */
export function preferencePreview(preference: unknown): string {
  const category = textAt(preference, 'category') ?? 'preference'
  const choice = [textAt(preference, 'value'), textAt(preference, 'detail')].filter((part) => part !== undefined)
  return oneLine(labelled(capitalised(words(category)), choice.length > 0 ? choice.join(' - ') : undefined))
}

function first(value: unknown, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = textAt(value, key)
    if (text !== undefined) return text
  }
  return undefined
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  const known = parts.filter((part) => part !== undefined)
  return known.length > 0 ? known.join(', ') : undefined
}

function violationOf(value: unknown): string | undefined {
  return textAt(value, 'violation_info', 'violation_type') ?? textAt(value, 'ban_info', 'waba_ban_state')
}

function limitOf(value: unknown): string | undefined {
  const limit = first(value, 'current_limit')
  return limit && `limit ${limit}`
}

function template(value: unknown, change: string | undefined): string {
  return labelled(['Template', first(value, 'message_template_name')].filter(Boolean).join(' '), change)
}

/** Meta's own samples carry quality scores under the status field, so all three forms are looked for. */
function templateChange(value: unknown): string | undefined {
  const event = first(value, 'event')
  if (event) return joined(event, reasonOf(value))
  const before = first(value, 'previous_quality_score', 'previous_category')
  const after = first(value, 'new_quality_score', 'new_category')
  return before && after ? `${before} → ${after}` : after
}

function reasonOf(value: unknown): string | undefined {
  const reason = first(value, 'reason')
  return reason === 'NONE' ? undefined : reason
}

function historyPreview(value: unknown): string {
  const threads = listAt(value, 'history').flatMap((part) => listAt(part, 'threads'))
  const count = threads.reduce<number>((sum, thread) => sum + listAt(thread, 'messages').length, 0)
  const chats = `${threads.length} ${threads.length === 1 ? 'chat' : 'chats'}`
  return labelled('Chat history', `${count} ${count === 1 ? 'message' : 'messages'} in ${chats}`)
}

function contactSync(change: unknown): string | undefined {
  const verb = textAt(change, 'action') === 'remove' ? 'Contact removed' : 'Contact saved'
  return labelled(verb, first(at(change, 'contact'), 'full_name', 'first_name', 'phone_number'))
}

function groupPreview(value: unknown): string | undefined {
  const type = textAt(value, 'groups', 0, 'type')
  return type && capitalised(words(type))
}
