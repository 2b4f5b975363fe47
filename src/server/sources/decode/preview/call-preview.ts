// Calls over WhatsApp (shared facts, WhatsApp 2.3).
import { labelled, oneLine, words } from './one-line.ts'
import { numberAt, textAt } from './read.ts'

/** An event of a call on one line: `Incoming call`, `Call ended after 2:00`. */
export function callPreview(call: unknown): string {
  const event = textAt(call, 'event')
  if (event === 'connect') return textAt(call, 'direction') === 'BUSINESS_INITIATED' ? 'Call answered' : 'Incoming call'
  if (event === 'terminate') return endOf(call)
  if (event === 'call_transcription_available') return 'Call transcript available'
  return oneLine(labelled('Call', event && words(event)))
}

function endOf(call: unknown): string {
  const seconds = numberAt(call, 'duration')
  const failed = textAt(call, 'status')?.toUpperCase() === 'FAILED'
  if (seconds === undefined) return failed ? 'Call not answered' : 'Call ended'
  const rest = String(Math.floor(seconds % 60)).padStart(2, '0')
  return oneLine(`Call ended after ${Math.floor(seconds / 60)}:${rest}`)
}
