import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { findChannel } from '#contract/channels/index.ts'
import classes from './ChannelFigure.module.css'
import { useChannelName } from './use-channel-name.ts'

/** A channel that leads to its log. */
export function ChannelName({ id }: { id: string }) {
  const channelName = useChannelName()
  const channel = findChannel(id)
  return (
    <span className={classes.name}>
      <ChannelMark channel={id} />
      {channel ? <Link to={paths.log(channel)}>{channelName(id)}</Link> : id}
    </span>
  )
}
