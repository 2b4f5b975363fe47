import type { Channel } from '#contract/channels/index.ts'

/** What every imported row must have, in the spelling of the channel's own document. */
export function neededKeys(channel: Channel): string[] {
  const needed = channel.fields
    .filter((field) => field.required && !field.derived)
    .map((field) => field.documentKey ?? field.key)
  // A document with a spelling of its own has a time of its own; elsewhere the row must say when it happened.
  const ownSpelling = channel.fields.some((field) => field.documentKey !== undefined)
  return ownSpelling ? needed : [channel.time, ...needed]
}
