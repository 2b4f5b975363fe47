import { useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import classes from './Drawer.module.css'

const SAID_MS = 1500

/** Copies what is read at the click, and says whether it could. */
export function CopyAction({ label, read }: { label: string; read: () => Promise<string> }) {
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
