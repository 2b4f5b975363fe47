import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Instant } from '#browser/ui/Instant.tsx'
import type { ApiKey } from '#contract/routes/keys.ts'
import classes from './KeyCells.module.css'

/** When a key was made, and by whom. */
export function KeyMade({ apiKey: { createdAt, createdBy } }: { apiKey: ApiKey }) {
  return (
    <span className={classes.pair}>
      <Instant iso={createdAt} form="age" />
      <span className={`${classes.dim} ${classes.maker}`} title={createdBy}>
        {createdBy}
      </span>
    </span>
  )
}

export function KeyUsed({ iso }: { iso: string | null }) {
  const { t } = useTranslation()
  return iso === null ? (
    <span className={classes.dim}>{t('settings.keys.never')}</span>
  ) : (
    <Instant iso={iso} form="age" />
  )
}
