// SendZen log entries: a Cloud API webhook as JSON text, and how forwarding it to the organisation went.
import { ticksFromMs } from '#contract/ticks.ts'
import type { Contact } from './contacts.ts'
import type { BusinessLine } from './lines.ts'
import type { Stage } from './stage.ts'

/** One object of `messages[]`, without its sender, id and time. */
export type WebhookMessage = Readonly<Record<string, unknown>> & { readonly type: string }

const FORWARD_URL = 'https://hooks.merrowline.example/whatsapp'

interface Forwarding {
  readonly status: string
  readonly response: string
  readonly code: number
  readonly url: string
}

/** How forwarding goes; SendZen writes "-" and 0 where it had nothing to forward to. */
const forwarding: readonly (readonly [Forwarding, weight: number])[] = [
  [{ status: 'Delivered', response: 'OK', code: 200, url: FORWARD_URL }, 95],
  [{ status: 'Failed', response: 'upstream timed out', code: 504, url: FORWARD_URL }, 1.5],
  [{ status: 'Failed', response: 'Service Unavailable', code: 503, url: FORWARD_URL }, 1],
  [{ status: '-', response: '-', code: 0, url: '-' }, 2.5],
]

function log(stage: Stage, time: number, line: BusinessLine, eventType: string, value: object): void {
  const { random } = stage
  const { status, response, code, url } = random.weighted(forwarding)
  // Ticks count 100 ns; their last digits keep two entries of one millisecond apart.
  const ticks = ticksFromMs(Math.floor(time) + random.below(1_800)) + BigInt(random.below(10_000))
  const metadata = { display_phone_number: line.number.slice(1), phone_number_id: line.phoneNumberId }
  const change = { value: { messaging_product: 'whatsapp', metadata, ...value }, field: 'messages' }
  stage.push('whatsapp-incoming', time, {
    // SendZen has ids of its own; one id for both sources lets a project show all its channels.
    project_id: line.project.id,
    phone_number_id: line.phoneNumberId,
    event_type: eventType,
    payload: JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: line.accountId, changes: [change] }],
    }),
    created_at: ticks.toString(),
    direction: 1,
    flyout_delivery_status: status,
    flyout_delivery_response: response,
    flyout_delivery_response_code: code,
    flyout_url: url,
  })
}

/** Logs a message that a contact sent at an instant (ms). A system message has no contact, as Meta sends it. */
export function logMessage(
  stage: Stage,
  time: number,
  from: Contact,
  line: BusinessLine,
  options: { id: string; message: WebhookMessage; context?: object },
): void {
  const { story } = stage
  const digits = from.number.slice(1)
  const hidden = from.username !== undefined && time >= story.usernamesFrom
  const userId = time >= story.userIdsFrom ? from.whatsAppUserId : undefined
  const contact = {
    profile: { name: from.name, ...(hidden ? { username: from.username } : {}) },
    ...(hidden ? {} : { wa_id: digits }),
    ...(userId ? { user_id: userId } : {}),
  }
  const message = {
    ...(options.context ? { context: options.context } : {}),
    ...(hidden ? {} : { from: digits }),
    ...(userId ? { from_user_id: userId } : {}),
    id: options.id,
    timestamp: String(Math.floor(time / 1000)),
    ...options.message,
  }
  const known = options.message.type === 'system' ? {} : { contacts: [contact] }
  log(stage, time, line, 'Incoming Message', { ...known, messages: [message] })
}

/** Logs what became of a message that was sent, at an instant (ms). */
export function logReceipt(
  stage: Stage,
  time: number,
  to: Contact,
  line: BusinessLine,
  receipt: { id: string; status: string; category: string; error: string | undefined },
): void {
  const status = {
    id: receipt.id,
    status: receipt.status,
    timestamp: String(Math.floor(time / 1000)),
    recipient_id: to.number.slice(1),
    ...(receipt.error
      ? { errors: [errorOf(receipt.error)] }
      : { pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category: receipt.category } }),
  }
  log(stage, time, line, 'Message Status', { statuses: [status] })
}

/** Meta's error out of its code and title in one text. */
function errorOf(text: string): object {
  const title = text.slice(7)
  return { code: Number(text.slice(0, 6)), title, message: title }
}
