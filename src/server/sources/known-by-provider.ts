// What other tools export has no `_id`. The provider's ID of a message stays when its status changes, so a second export
// brings the same log entries as the first, and not further ones.
import { type Channel, findField } from '#contract/channels/index.ts'
import { nameUuid } from './decode/name-uuid.ts'
import { parseLine } from './decode/parse-line.ts'
import { openEnvelope } from './decode/read-field.ts'
import type { DecodedLine } from './decoders.ts'

/** The line with its entry known by the provider's ID, where it brings one and no ID of its own. */
export function knownByProvider(channel: Channel, decoded: DecodedLine, text: string): DecodedLine {
  const key = channel.providerId
  const [entry] = decoded.entries
  if (key === null || !entry || findField(channel, key)?.derived) return decoded
  const providerId = entry.values[key]
  if (typeof providerId !== 'string' || providerId.trim() === '' || bringsOwnId(entry.id, text)) return decoded
  return { ...decoded, entries: [{ ...entry, id: nameUuid(channel.id, key, providerId.trim()) }] }
}

function bringsOwnId(id: string, text: string): boolean {
  // Ids that are made here are of version 5, those of sources hardly ever: few lines are parsed twice.
  return id[14] !== '5' || (openEnvelope(parseLine(text)._id) ?? null) !== null
}
