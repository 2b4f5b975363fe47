// What somebody may be told of why a message did not reach them. What is wrong on the sender's side (accounts, senders,
// templates, limits) is nobody's business but the sender's: those codes are not here.
import type { ProviderCode } from './provider-codes.ts'

export const customerReasons = [
  'unreachable',
  'outOfService',
  'wrongNumber',
  'noTexts',
  'blocked',
  'stopped',
  'notOnWhatsApp',
  'heldBack',
  'overloaded',
] as const

export type CustomerReason = (typeof customerReasons)[number]

const codes: Readonly<Record<CustomerReason, readonly ProviderCode[]>> = {
  unreachable: ['30003'],
  outOfService: ['30005'],
  wrongNumber: ['13223', '13224', '21211', '21214', '21217', '63024'],
  noTexts: ['21614', '30006', '30011'],
  blocked: ['30004', '30007'],
  stopped: ['21610', '131050'],
  notOnWhatsApp: ['63003', '131026'],
  heldBack: ['63032', '63049', '130472', '131049'],
  overloaded: ['30017', '30410'],
}

const reasonOf = new Map<string, CustomerReason>(
  customerReasons.flatMap((reason) => codes[reason].map((code) => [code, reason] as const)),
)

/** The reason that a provider's code tells a customer; undefined where it tells them nothing. */
export function customerReason(code: string | null): CustomerReason | undefined {
  return code === null ? undefined : reasonOf.get(code)
}
