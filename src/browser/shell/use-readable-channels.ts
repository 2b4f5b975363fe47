import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '#browser/session/session-query.ts'
import { type Channel, channels } from '#contract/channels/index.ts'

/** The channels that whoever is signed in may read. */
export function useReadableChannels(): readonly Channel[] {
  const { data: session } = useQuery(sessionQuery)
  return channels.filter((channel) => session?.channels.includes(channel.id))
}
