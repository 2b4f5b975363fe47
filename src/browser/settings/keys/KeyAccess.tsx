import { useTranslation } from 'react-i18next'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { channels } from '#contract/channels/index.ts'
import { type Permission, readableChannels } from '#contract/permissions.ts'
import classes from './KeyCells.module.css'
import { roleOf } from './roles.ts'

/** What a key opens, in the reader's words; hovering tells its permissions by name. */
export function KeyAccess({ permissions }: { permissions: readonly Permission[] }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const opened = readableChannels(permissions)
  const role = roleOf(permissions)
  return (
    <span className={classes.pair} title={permissions.join(', ')}>
      <span>
        {opened.length === channels.length
          ? t('settings.keys.allChannels')
          : opened.map((channel) => labels.channel(channel)).join(', ')}
      </span>
      {role && <span className={classes.dim}>{labels.permission(role)}</span>}
    </span>
  )
}
