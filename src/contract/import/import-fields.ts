import type { Channel, Field } from '../channels/index.ts'

/** A field of an imported row, by the name that its channel's own document gives it. */
export interface ImportField {
  readonly name: string
  readonly field: Field
  readonly required: boolean
}

/** What a row of this channel may bring, in the order of the channel's definition. */
export function importFields(channel: Channel): ImportField[] {
  // A document with a spelling of its own (SendZen's) is all there is to read, and has a time of its own.
  const ownSpelling = channel.fields.some(({ documentKey }) => documentKey !== undefined)
  const ids = new Set(channel.fields.map(({ key }) => key))
  return (
    channel.fields
      .filter((field) => !field.derived && (!ownSpelling || field.documentKey !== undefined))
      // A relation whose id is a field of its own (the project) is brought by that.
      .filter((field) => field.kind !== 'relation' || !ids.has(field.idKey))
      .map((field) => ({
        name: field.documentKey ?? field.key,
        field,
        // Elsewhere the row must say when it happened, although no document marks its time as required.
        required: field.required === true || (!ownSpelling && field.key === channel.time),
      }))
  )
}
