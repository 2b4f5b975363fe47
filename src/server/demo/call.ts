// Call rows. Calls are placed to people who are on call, and to customers who confirm a number by voice.
import type { Contact } from './contacts.ts'
import type { Relations } from './relations.ts'
import { outOfBalance, unreachable } from './sms.ts'
import type { Stage } from './stage.ts'

interface Outcome {
  readonly status: string
  readonly refusal?: string
}

function outcomeOf(stage: Stage, to: Contact, time: number): Outcome {
  const { random, story } = stage
  if (outOfBalance(stage, time)) {
    const refusal = 'Project does not have enough balance to make a call. Current balance is 0.04 USD. Please recharge.'
    return { status: 'Low Balance', refusal }
  }
  if (to.dead === '30005' || random.chance(0.004)) {
    return { status: 'Error', refusal: `The phone number you are attempting to call, ${to.number}, is not valid.` }
  }
  if (random.chance(0.006)) return { status: 'Error', refusal: 'Account not authorized to call this number' }
  // Older servers knew only that the provider had taken the call.
  if (time < story.callReceiptsFrom) return { status: 'Success' }
  if (unreachable(to, time) || to.dead) return { status: 'Missed Call' }
  const luck = random.unit()
  return { status: luck < 0.11 ? 'Missed Call' : luck < 0.14 ? 'Busy' : 'Completed' }
}

/** What a server of the early days logged: the whole request instead of its text. */
function callData(stage: Stage, time: number, to: Contact, text: string): Record<string, unknown> {
  if (time >= stage.story.billedFrom) return { message: text }
  return { to: { _type: 'Phone', value: to.number }, data: [{ sayMessage: text }] }
}

/** Calls at an instant (ms). Cost: whole US cents per call, by country; long texts take a second minute. */
export function placeCall(stage: Stage, time: number, to: Contact, text: string, cause: Relations): void {
  const { random, story } = stage
  const { status, refusal } = outcomeOf(stage, to, time)
  const minutes = text.length > 220 ? 2 : 1
  const free = time < story.billedFrom || refusal !== undefined || status === 'Busy'
  const created = new Date(time).toISOString()
  stage.push('call', time, {
    _id: random.uuid(),
    createdAt: created,
    updatedAt: created,
    ...cause,
    toNumber: to.number,
    // A name cannot place a call.
    fromNumber: to.place.sender.startsWith('+') ? to.place.sender : '+442079460018',
    callData: callData(stage, time, to, text),
    status,
    statusMessage: refusal ?? `Call ID: CA${random.hex(16)}`,
    callCostInUSDCents: free ? 0 : to.place.cents.call * minutes,
  })
}
