import { IconExternalLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { routeQuery } from '#browser/api/route-query.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { sessionQuery } from '#browser/session/session-query.ts'
import type { Channel, RelationField } from '#contract/channels/index.ts'
import type { Entry } from '#contract/routes/logs.ts'
import { sourceList } from '#contract/routes/sources.ts'
import classes from './Drawer.module.css'
import { consoleOf, sourcePage } from './source-links.ts'

interface SourceLinkProps {
  channel: Channel
  entry: Entry
  field: RelationField
}

/** To the resource in the source's own console, for those who may know where that is. */
export function SourceLink({ channel, entry, field }: SourceLinkProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const { data: session } = useQuery(sessionQuery)
  const sources = useQuery({
    ...routeQuery(sourceList, {}),
    enabled: session?.mayManageSources === true,
    staleTime: 5 * 60_000,
  })
  const address = consoleOf(channel, sources.data?.sources ?? [])
  const page = address === null ? null : sourcePage(address, field, entry)
  if (page === null) return null
  const label = t('drawer.source.open', { field: labels.field(field) })
  return (
    <a className={classes.away} href={page} target="_blank" rel="noreferrer" aria-label={label} title={label}>
      <IconExternalLink size={14} stroke={1.6} aria-hidden="true" />
    </a>
  )
}
