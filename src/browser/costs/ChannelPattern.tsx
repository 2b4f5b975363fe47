// Channels differ by pattern too, so that a column can be read without its colour. The pattern follows from the place
// among the channels, not from the channel.
import { channels } from '#contract/channels/index.ts'
import classes from './ChannelPattern.module.css'

// Lines that leave the ground's colour: none, rising, falling, level, crossed.
const strokes = ['', 'M-1 1 L1 -1 M0 6 L6 0 M5 7 L7 5', 'M-1 5 L1 7 M0 0 L6 6 M5 -1 L7 1', 'M0 2 H6', 'M3 0 V6 M0 3 H6']

export function channelFill(id: string): string {
  return `url(#channel-${id})`
}

/** The patterns themselves; once on a page, before what is filled with them. */
export function ChannelPatterns() {
  return (
    <svg className={classes.defs} width="0" height="0" aria-hidden="true">
      <defs>
        {channels.map(({ id }, place) => (
          <pattern key={id} id={`channel-${id}`} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" fill={`var(--tb-channel-${id}, var(--tb-dim))`} />
            <path className={classes.lines} d={strokes[place % strokes.length]} />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}

/** A channel's mark in the legend: its colour and its pattern. */
export function ChannelSwatch({ id }: { id: string }) {
  return (
    <svg className={classes.swatch} width="12" height="12" aria-hidden="true">
      <rect width="12" height="12" rx="2" fill={channelFill(id)} />
    </svg>
  )
}
