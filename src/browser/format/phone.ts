// Numbers of people: country and international groups where the number is one, else exactly what is stored. The
// numbering plans of the world are too heavy for the first load, so they come once, when the console is idle.
import type { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** How a number is shown; `country` is two letters, or null where the number does not tell. */
export interface PhoneText {
  readonly country: string | null
  readonly text: string
}

let parse: typeof parsePhoneNumberFromString | undefined
const shown = new Map<string, PhoneText>()
const listeners = new Set<() => void>()

/** Fetches the numbering plans; numbers on screen follow. */
export async function loadNumberingPlans(): Promise<void> {
  const module = await import('libphonenumber-js/min')
  parse = module.parsePhoneNumberFromString
  shown.clear()
  for (const listener of listeners) listener()
}

/** Changes when numbers are to be formatted anew. */
export function phonesRead(): boolean {
  return parse !== undefined
}

export function subscribePhones(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The same object for the same number until the numbering plans arrive. */
export function formatPhone(stored: string): PhoneText {
  let text = shown.get(stored)
  if (!text) {
    text = parseShown(stored)
    // A day's scrolling may meet a million numbers.
    if (shown.size > 5000) shown.clear()
    shown.set(stored, text)
  }
  return text
}

/** True for a number that the gateway masked (`+49 ••• ••• 4567`): there is nobody to look up. */
export function isMasked(number: string): boolean {
  return number.includes('•')
}

function parseShown(stored: string): PhoneText {
  if (isMasked(stored)) return { country: null, text: stored }
  // WhatsApp writes international numbers without the plus. Fewer than eleven digits may be a local number.
  const international = /^\d{11,15}$/.test(stored) ? `+${stored}` : stored
  if (!parse || !international.startsWith('+')) return { country: null, text: stored }
  const number = parse(international)
  if (!number?.isPossible()) return { country: null, text: stored }
  return { country: number.country ?? null, text: number.formatInternational() }
}
