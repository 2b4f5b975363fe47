import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rawQuery } from '#browser/logs/data/item-query.ts'
import type { Channel } from '#contract/channels/index.ts'
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

const SAID_MS = 1500

function CopyAction({ label, read }: { label: string; read: () => Promise<string> }) {
  const { t } = useTranslation()
  const [said, setSaid] = useState<'done' | 'failed' | null>(null)

  async function copy() {
    // Browsers keep the clipboard from pages that are not served safely.
    const outcome = await read()
      .then((text) => navigator.clipboard.writeText(text))
      .then(
        () => 'done' as const,
        () => 'failed' as const,
      )
    setSaid(outcome)
    setTimeout(() => setSaid(null), SAID_MS)
  }

  return (
    <button type="button" className={classes.action} onClick={() => void copy()}>
      <span aria-live="polite">
        {said === 'done' ? t('ui.copy.done') : said === 'failed' ? t('logs.drawer.copyFailed') : label}
      </span>
    </button>
  )
}
