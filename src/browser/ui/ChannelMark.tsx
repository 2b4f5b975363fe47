import type { CSSProperties } from 'react'
import classes from './ChannelMark.module.css'

interface ChannelMarkProps {
  /** The channel's id; its hue is the theme's `--tb-channel-<id>`. */
  channel: string
  /** With a label: an index tab with the label's first letter. Without: a plain mark. Either way for the eye only. */
  label?: string
}

/** A channel's hue, the same everywhere. The channel's name stands beside it. */
export function ChannelMark({ channel, label }: ChannelMarkProps) {
  // A custom property in a style needs the cast; React's types list only known ones.
  const style = { '--hue': `var(--tb-channel-${channel}, var(--tb-dim))` } as CSSProperties
  return label === undefined ? (
    <span className={classes.mark} style={style} aria-hidden="true" />
  ) : (
    <span className={classes.tab} style={style} aria-hidden="true">
      {label.slice(0, 1)}
    </span>
  )
}
