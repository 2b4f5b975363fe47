import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { channels } from '#contract/channels/index.ts'
import { readableChannels } from '#contract/permissions.ts'
import type { ApiKey } from '#contract/routes/keys.ts'
import classes from './KeyCells.module.css'
import { roleOf } from './roles.ts'

/** What a key opens and may do, in the reader's words; hovering tells its permissions and rights by name. */
export function KeyAccess({ apiKey: { permissions, rights, masked } }: { apiKey: ApiKey }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const opened = readableChannels(permissions)
  const role = roleOf(permissions)
  // To those who see everything there is nothing to reveal.
  const used = rights.filter((right) => masked || right !== 'reveal')
  const more = [...(role ? [labels.permission(role)] : []), ...used.map((right) => t(`rights.short.${right}`))]
  return (
    <span className={classes.pair} title={[...permissions, ...rights].join(', ')}>
      <span>
        {opened.length === channels.length
          ? t('settings.keys.allChannels')
          : opened.map((channel) => labels.channel(channel)).join(', ')}
      </span>
      {more.length > 0 && <span className={classes.dim}>{more.join(' · ')}</span>}
    </span>
  )
}
