// Numbers of people: country and international groups where the number is one, else exactly what is stored. The
// numbering plans of the world are too heavy for the first load, so those that are wanted come when the console is idle.
import { plans } from 'virtual:numbering-plans'
import type { MetadataJson, parsePhoneNumberFromString } from './parse-phone.ts'
import { planZone } from './plan-zone.ts'

/** How a number is shown; `country` is two letters, or null where the number does not tell. */
export interface PhoneText {
  readonly country: string | null
  readonly text: string
}

let parse: typeof parsePhoneNumberFromString | undefined
/** By zone; null once asked for, and where there is none. */
const known = new Map<string, MetadataJson | null>()
const wanted = new Set<string>()
const shown = new Map<string, PhoneText>()
const listeners = new Set<() => void>()
let read = 0

/** Fetches the plans of what has been on screen; numbers follow. From then on the others come as they are met. */
export async function loadNumberingPlans(): Promise<void> {
  // Somebody else has set out for them: numbers need not be formatted anew for nothing.
  if (parse && wanted.size === 0) return
  const zones = [...wanted]
  wanted.clear()
  const [module] = await Promise.all([import('./parse-phone.ts'), ...zones.map(loadPlans)])
  parse = module.parsePhoneNumberFromString
  shown.clear()
  read += 1
  for (const listener of listeners) listener()
  // What was met meanwhile, for which nobody has set out yet.
  await loadNumberingPlans()
}

async function loadPlans(zone: string): Promise<void> {
  // Numbers whose plan did not come are shown as they are stored.
  const plan = await plans[zone]?.().catch(() => undefined)
  if (plan) known.set(zone, plan.default)
}

function want(zone: string): void {
  known.set(zone, null)
  wanted.add(zone)
  // At the start they wait until the console is idle; all that one paint meets come together.
  if (parse && wanted.size === 1) setTimeout(() => void loadNumberingPlans())
}

/** Changes when numbers are to be formatted anew. */
export function phonesRead(): number {
  return read
}

export function subscribePhones(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The same object for the same number until numbering plans arrive. */
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
  if (!/^\+\d/.test(international)) return { country: null, text: stored }
  const zone = planZone(international.slice(1))
  if (!known.has(zone)) want(zone)
  const plan = known.get(zone)
  if (!parse || !plan) return { country: null, text: stored }
  const number = parse(international, plan)
  if (!number?.isPossible()) return { country: null, text: stored }
  return { country: number.country ?? null, text: number.formatInternational() }
}
