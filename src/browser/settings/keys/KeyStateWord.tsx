import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Instant } from '#browser/ui/Instant.tsx'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import type { ApiKey } from '#contract/routes/keys.ts'
import classes from './KeyCells.module.css'

/** How long before its end a key says so in days. */
const SOON_MS = 14 * 86_400_000

/** Whether a key works, and until or since when. */
export function KeyStateWord({ apiKey: { state, expiresAt, revokedAt } }: { apiKey: ApiKey }) {
  const { t } = useTranslation()
  const format = useFormat()
  const soon = state === 'active' && expiresAt !== null && Date.parse(expiresAt) - Date.now() < SOON_MS
  const ended = state === 'revoked' ? revokedAt : expiresAt
  return (
    <span className={classes.pair}>
      <StatusWord tone={state === 'active' ? 'arrived' : 'unclear'}>{t(`settings.keys.state.${state}`)}</StatusWord>
      {soon ? (
        <span className={classes.soon} title={format.full(expiresAt)}>
          {t('settings.keys.expires', { age: format.age(expiresAt) })}
        </span>
      ) : (
        ended !== null && (
          <span className={classes.dim}>
            {state === 'active' && t('settings.keys.until')} <Instant iso={ended} form="date" />
          </span>
        )
      )}
    </span>
  )
}
