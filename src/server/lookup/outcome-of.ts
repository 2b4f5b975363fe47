import { type Channel, fieldOf, type Tone } from '#contract/channels/index.ts'

/** The tone that the channel gives the status; unclear for a spelling that it does not list. */
export function outcomeOf(channel: Channel, status: string): Tone {
  const field = fieldOf(channel, channel.status)
  const option = field.kind === 'status' ? field.options.find(({ value }) => value === status) : undefined
  return option?.tone ?? 'unclear'
}
