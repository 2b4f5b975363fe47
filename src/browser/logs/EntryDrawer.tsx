import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router-dom'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { usePageTitle } from '#browser/ui/use-page-title.ts'
import type { Channel } from '#contract/channels/index.ts'

/** Opens over the log page at `<channel.path>/:entryId`. */
export function Component({ channel }: { channel: Channel }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const { entryId } = useParams()
  usePageTitle(`${t('logs.entry')} · ${labels.channel(channel)}`, 1)
  return <p>{entryId}</p>
}
