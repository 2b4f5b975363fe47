import { useFormat } from '#browser/preferences/use-format.ts'
import { amountOf } from '#contract/amount.ts'
import type { StoryParts } from '#contract/routes/story.ts'
import type { Share } from './story-scope.ts'

type Channels = Pick<StoryParts, 'channels'>
type Count = 'count' | 'arrivedCount' | 'failedCount' | 'movingCount'

interface Shares {
  /** How many each channel has; those with none are left out. */
  counted({ channels }: Channels, count?: Count): Share[]
  /** What each channel came to; where that is nothing, how many entries it has. */
  costing({ channels }: Channels): Share[]
}

/** What each channel has of a part of the story, in words. */
export function useShares(): Shares {
  const format = useFormat()
  return {
    counted: ({ channels }, count = 'count') =>
      channels.flatMap((own) => (own[count] > 0 ? { channel: own.channel, text: format.number(own[count]) } : [])),
    costing: ({ channels }) =>
      channels.map((own) => ({
        channel: own.channel,
        text: own.chargedCount + own.estimatedCount > 0 ? format.money(amountOf(own)) : format.number(own.count),
      })),
  }
}
