// Meta's message ids: `wamid.` and the base64 of a short binary record that holds the contact's digits.
import type { Random } from './random.ts'

const INCOMING = '\x12'
const OUTGOING = '\x11'

/** A message id in Meta's form for a contact's number; the direction is a byte of it. */
export function wamid(random: Random, number: string, direction: 'in' | 'out'): string {
  const digits = number.slice(1)
  const kind = direction === 'in' ? INCOMING : OUTGOING
  const tail = random.hex(10).toUpperCase()
  const record = `\x1c\x18${String.fromCharCode(digits.length)}${digits}\x15\x02\x00${kind}\x18\x14${tail}\x00`
  return `wamid.${Buffer.from(record, 'latin1').toString('base64')}`
}
