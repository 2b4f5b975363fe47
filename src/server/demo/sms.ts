// SMS rows: what became of each, and what it cost.
import type { Contact } from './contacts.ts'
import type { Message } from './message.ts'
import type { Relations } from './relations.ts'
import type { Stage } from './stage.ts'

interface Outcome {
  readonly status: string
  /** Milliseconds until the row was last updated. */
  readonly after: number
  readonly code?: string
  /** What the provider said when it refused the message. */
  readonly refusal?: string
}

const WEEK_MS = 7 * 86_400_000

/** Whether this is one of the weeks in which the contact's phone cannot be reached. */
export function unreachable(to: Contact, time: number): boolean {
  return to.flapping !== undefined && (Math.floor(time / WEEK_MS) + to.flapping) % 4 === 0
}

/** Whether the project's balance was used up. */
export function outOfBalance(stage: Stage, time: number): boolean {
  return time >= stage.story.lowBalance.from && time < stage.story.lowBalance.to
}

function failure({ random }: Stage, to: Contact, time: number): Outcome | undefined {
  const after = 1_000 + random.wait(40_000)
  if (to.dead) return { status: random.chance(0.9) ? 'Undelivered' : 'Failed', after, code: to.dead }
  if (unreachable(to, time) && random.chance(0.7)) return { status: 'Undelivered', after, code: '30003' }
  const luck = random.unit()
  if (luck < to.place.loss.failing) return { status: 'Undelivered', after, code: random.weighted(to.place.loss.codes) }
  if (luck < to.place.loss.failing + 0.003) return { status: 'Failed', after, code: '30008' }
  if (luck < to.place.loss.failing + 0.005) {
    return { status: 'Error', after: 300, code: '21610', refusal: 'Attempt to send to unsubscribed recipient' }
  }
  return undefined
}

function outcomeOf(stage: Stage, to: Contact, time: number): Outcome {
  const { random, story } = stage
  if (outOfBalance(stage, time)) {
    const refusal = 'Project does not have enough balance to send SMS. Current balance is 0.04 USD. Please recharge.'
    return { status: 'Low Balance', after: 40, refusal }
  }
  const failed = failure(stage, to, time)
  if (time < story.billedFrom) {
    // Older servers heard only whether the provider took the message.
    return failed?.refusal
      ? { status: 'Error', after: 300, refusal: failed.refusal }
      : { status: 'Success', after: 400 }
  }
  const settled = failed ?? { status: 'Delivered', after: 1_500 + random.wait(6_000) }
  if (settled.refusal) return settled
  // Receipts of the last minutes have not all come in yet.
  const age = story.now - time
  if (settled.after > age || random.wait(420_000) > age) {
    return { status: age < 300_000 ? 'Sending' : 'Sent', after: Math.min(900, age) }
  }
  return !failed && random.chance(to.place.loss.silent) ? { status: 'Sent', after: 900 } : settled
}

/** Sends an SMS at an instant (ms). Cost: whole US cents, by country and segments; nothing when it was refused. */
export function sendSms(stage: Stage, time: number, to: Contact, body: Message, cause: Relations): void {
  const { random, story } = stage
  const { status, after, code, refusal } = outcomeOf(stage, to, time)
  const id = `SM${random.hex(16)}`
  const accepted = `Message ID: ${id}`
  const receipt = `Delivery status: ${status}. ${accepted}.${code ? ` Provider error code: ${code}.` : ''}`
  const reported = status === 'Delivered' || status === 'Undelivered' || status === 'Failed'
  const free = time < story.billedFrom || status === 'Failed' || refusal !== undefined
  stage.push('sms', time, {
    _id: random.uuid(),
    createdAt: new Date(time).toISOString(),
    updatedAt: new Date(time + after).toISOString(),
    ...cause,
    toNumber: to.number,
    fromNumber: to.place.sender,
    smsText: body.text,
    status,
    statusMessage: refusal ?? (reported ? receipt : accepted),
    ...(code ? { errorCode: code } : {}),
    ...(refusal ? {} : { providerExternalId: id }),
    smsCostInUSDCents: free ? 0 : to.place.cents.sms * body.segments,
  })
}
