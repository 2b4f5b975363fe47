// The list of channels. A fifth is one definition file and one line here.
import { call } from './call.ts'
import type { Channel, Field } from './define-channel.ts'
import { sms } from './sms.ts'
import { whatsapp } from './whatsapp.ts'
import { whatsappIncoming } from './whatsapp-incoming.ts'

export type {
  Channel,
  Field,
  FieldGroup,
  FieldKind,
  FilterControl,
  PersonalKind,
  RelationField,
  Tone,
} from './define-channel.ts'
export { AMOUNT, COST_STATE, ESTIMATE, RATE_NUMBER, TEXTS_REMOVED } from './shared-fields.ts'

/** Every channel, in the order in which the console lists them. */
export const channels: readonly Channel[] = [sms, call, whatsapp, whatsappIncoming]

/** The channels whose source bills. */
export const billedChannels: readonly Channel[] = channels.filter((channel) => channel.cost !== null)

const byId = new Map(channels.map((channel) => [channel.id, channel]))

/** The channel with this id, or undefined. */
export function findChannel(id: string): Channel | undefined {
  return byId.get(id)
}

const fieldsByChannel = new Map(
  channels.map((channel) => [channel, new Map(channel.fields.map((field) => [field.key, field]))]),
)

/** The field of this key, or undefined: prototype keys such as `constructor` are never fields. */
export function findField(channel: Channel, key: string): Field | undefined {
  return fieldsByChannel.get(channel)?.get(key)
}

/** The field that a pointer names. Definitions are checked by a test, so a missing one is a programming error. */
export function fieldOf(channel: Channel, key: string): Field {
  const field = findField(channel, key)
  if (!field) throw new Error(`${channel.id} has no field ${key}`)
  return field
}
