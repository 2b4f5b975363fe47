import { useLabels } from '#browser/i18n/use-labels.ts'
import { findChannel } from '#contract/channels/index.ts'

/** A channel's name by its id; the id itself where this version does not know the channel. */
export function useChannelName(): (id: string) => string {
  const labels = useLabels()
  return (id) => {
    const channel = findChannel(id)
    return channel ? labels.channel(channel) : id
  }
}
