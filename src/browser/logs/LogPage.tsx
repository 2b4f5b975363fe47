import { Outlet } from 'react-router-dom'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import type { Channel } from '#contract/channels/index.ts'

export function Component({ channel }: { channel: Channel }) {
  const labels = useLabels()
  return (
    <>
      <PageHeader title={labels.channel(channel)} mark={<ChannelMark channel={channel.id} />} />
      <SkeletonRows />
      <Outlet />
    </>
  )
}
