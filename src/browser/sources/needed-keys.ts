import type { Channel } from '#contract/channels/index.ts'
import { importFields } from '#contract/import/import-fields.ts'

/** What every imported row must have, in the spelling of the channel's own document. */
export function neededKeys(channel: Channel): string[] {
  return importFields(channel)
    .filter(({ required }) => required)
    .map(({ name }) => name)
}
