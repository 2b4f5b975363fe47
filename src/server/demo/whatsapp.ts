// Rows of WhatsApp messages that were sent, and the receipts of some of them as SendZen logs them.
import type { Contact } from './contacts.ts'
import { lineFor } from './lines.ts'
import type { Project } from './organisation.ts'
import type { Relations } from './relations.ts'
import { outOfBalance } from './sms.ts'
import type { Stage } from './stage.ts'
import { wamid } from './wamid.ts'
import { logReceipt } from './webhook.ts'

/** What Meta charges by. `late` is an answer more than 24 hours after the customer wrote. */
export type Category = 'utility' | 'marketing' | 'service' | 'late'

interface Outcome {
  readonly status: string
  readonly after: number
  readonly error?: string
}

const errors = {
  noWhatsApp: '131026 Message undeliverable',
  late: '131047 Re-engagement message: more than 24 hours have passed since the recipient last replied',
  limited: '131049 This message was not delivered to maintain healthy ecosystem engagement',
}

function failureOf({ random }: Stage, to: Contact, category: Category): string | undefined {
  if (!to.whatsApp || random.chance(to.place.loss.failing * 0.4)) return errors.noWhatsApp
  if (category === 'late') return errors.late
  return category === 'marketing' && random.chance(0.05) ? errors.limited : undefined
}

function outcomeOf(stage: Stage, time: number, to: Contact, category: Category): Outcome {
  const { random, story } = stage
  if (outOfBalance(stage, time)) return { status: 'Low Balance', after: 40 }
  const age = story.now - time
  const reading = random.wait(category === 'marketing' ? 9_000_000 : 700_000)
  if (random.wait(300_000) > age) return { status: age < 300_000 ? 'Queued' : 'Sent', after: Math.min(600, age) }
  const error = failureOf(stage, to, category)
  if (error) return { status: 'Failed', after: 1_200, error }
  if (random.chance(0.02)) return { status: 'Sent', after: 800 }
  // A quarter of the people keep their read receipts to themselves.
  return reading < age && random.chance(0.75)
    ? { status: 'Read', after: 2_000 + reading }
    : { status: 'Delivered', after: 2_500 }
}

const charged = (category: Category): string => (category === 'late' ? 'service' : category)

function statusMessageOf(id: string, outcome: Outcome, time: number, category: Category): string {
  if (outcome.status === 'Low Balance') {
    return 'Project does not have enough balance to send WhatsApp message. Current balance is 0.04 USD. Please recharge.'
  }
  const parts = [`Message ID: ${id}`]
  if (outcome.status === 'Queued') return parts.join('')
  parts.push(`Status: ${outcome.status}`, `Timestamp: ${new Date(time + outcome.after).toISOString()}`)
  if (outcome.error) parts.push(`Error: ${outcome.error}`)
  else parts.push(`Pricing: billable=true, category=${charged(category)}`)
  return parts.join(' | ')
}

/**
 * Sends a WhatsApp message at an instant (ms) and gives Meta's id of it. Cost: whole US cents by country, nothing
 * unless it went out.
 */
export function sendWhatsApp(
  stage: Stage,
  time: number,
  to: Contact,
  text: string,
  options: { project: Project; cause: Relations; category: Category },
): string {
  const { random, story } = stage
  const { project, cause, category } = options
  const outcome = outcomeOf(stage, time, to, category)
  const id = wamid(random, to.number, 'out')
  const line = lineFor(project, to.place)
  const free = time < story.billedFrom || outcome.error !== undefined || outcome.status === 'Low Balance'
  const cents = category === 'marketing' ? to.place.cents.whatsApp + 1 : to.place.cents.whatsApp
  stage.push('whatsapp', time, {
    _id: random.uuid(),
    createdAt: new Date(time).toISOString(),
    updatedAt: new Date(time + outcome.after).toISOString(),
    ...cause,
    toNumber: to.number,
    fromNumber: line.number,
    messageText: text,
    status: outcome.status,
    statusMessage: statusMessageOf(id, outcome, time, category),
    ...(outcome.status === 'Low Balance' ? {} : { whatsAppMessageId: id }),
    whatsAppCostInUSDCents: free ? 0 : cents,
  })
  const receipt = receipts[outcome.status]
  if (receipt && random.chance(0.02)) {
    const { error } = outcome
    logReceipt(stage, time + outcome.after, to, line, { id, status: receipt, category: charged(category), error })
  }
  return id
}

/** How a webhook spells the statuses that it reports. */
const receipts: Readonly<Record<string, string>> = {
  Sent: 'sent',
  Delivered: 'delivered',
  Read: 'read',
  Failed: 'failed',
}
