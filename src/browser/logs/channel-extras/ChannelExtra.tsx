// A channel may add one panel to the drawer's message group. Three such panels mean that a field kind is missing.
import type { ComponentType } from 'react'
import type { Channel } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { PayloadContent } from './PayloadContent.tsx'

const extras: Readonly<Record<string, ComponentType<{ entry: Entry }>>> = {
  'whatsapp-incoming': PayloadContent,
}

export function ChannelExtra({ channel, entry }: { channel: Channel; entry: Entry }) {
  const Extra = Object.hasOwn(extras, channel.id) ? extras[channel.id] : undefined
  return Extra ? <Extra entry={entry} /> : null
}
