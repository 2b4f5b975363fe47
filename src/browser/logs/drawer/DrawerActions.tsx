import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { rawQuery } from '#browser/logs/data/item-query.ts'
import type { Channel } from '#contract/channels/index.ts'
import { CopyAction } from './CopyAction.tsx'
import classes from './Drawer.module.css'
import { indentJson } from './indent-json.ts'

/** Takes the entry elsewhere: its JSON, or the way back to it. */
export function DrawerActions({ channel, id }: { channel: Channel; id: string }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  return (
    <div className={classes.actions}>
      <CopyAction
        label={t('logs.drawer.copyJson')}
        read={async () => indentJson((await client.ensureQueryData(rawQuery(channel, id))).raw)}
      />
      <CopyAction label={t('logs.drawer.copyLink')} read={async () => window.location.href} />
    </div>
  )
}
