import { useTranslation } from '#browser/i18n/use-translation.ts'
import { SidePanel } from '#browser/ui/SidePanel.tsx'
import type { Source } from '#contract/routes/sources.ts'
import { QuarantineContent } from './QuarantineContent.tsx'
import { useChannelName } from './use-channel-name.ts'

interface QuarantinePanelProps {
  source: Source
  /** Id of the channel whose rows are shown; null when none are. */
  channel: string | null
  onClose: () => void
}

export function QuarantinePanel({ source, channel, onClose }: QuarantinePanelProps) {
  const { t } = useTranslation()
  const channelName = useChannelName()
  return (
    <SidePanel
      opened={channel !== null}
      title={t('sources.quarantine.title', { channel: channelName(channel ?? '') })}
      onClose={onClose}
    >
      {channel !== null && <QuarantineContent source={source} channel={channel} />}
    </SidePanel>
  )
}
