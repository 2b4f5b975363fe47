import type { SourceChannel } from '#contract/routes/sources.ts'
import type { Scale } from './coverage-strip.ts'

/** What both forms of the list of channels are given. */
export interface ChannelRowsProps {
  channels: readonly SourceChannel[]
  /** Undefined where no time is known yet. */
  scale: Scale | undefined
  /** What these channels are. */
  caption: string
  /** Opens the quarantined rows of a channel, by its id. */
  onQuarantine: (channel: string) => void
}

export const channelColumns = ['newest', 'lag', 'rows', 'unsettled', 'quarantined', 'setAside'] as const
export type ChannelColumn = (typeof channelColumns)[number]
