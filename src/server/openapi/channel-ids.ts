// What names a channel in the document.
import { channels } from '#contract/channels/index.ts'

/** The one that samples are about. */
export const [first] = channels

export const channelIds = { enum: channels.map(({ id }) => id) }
