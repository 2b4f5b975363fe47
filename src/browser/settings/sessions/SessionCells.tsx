import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Button } from '#browser/ui/Button.tsx'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import type { OpenSession } from '#contract/routes/sessions.ts'
import cells from '../keys/KeyCells.module.css'
import { useDevice } from './use-device.ts'

export interface SessionRowsProps {
  sessions: readonly OpenSession[]
  /** What these sessions are. */
  caption: string
  /** They are of several people. */
  showsWho: boolean
  /** Of the session that is being ended. */
  pendingId: string | undefined
  onEnd: (session: OpenSession) => void
}

/** The browser in words, and whether it is this one; hovering tells what it says itself. */
export function SessionDevice({ session: { userAgent, current } }: { session: OpenSession }) {
  const { t } = useTranslation()
  const device = useDevice()
  return (
    <span className={cells.pair} title={userAgent}>
      <span>{device(userAgent)}</span>
      {current && <StatusWord tone="arrived">{t('sessions.thisOne')}</StatusWord>}
    </span>
  )
}

export function SessionWho({ session: { name, kind } }: { session: OpenSession }) {
  const { t } = useTranslation()
  const words = t(`shell.account.${kind}`)
  return (
    <span className={cells.pair} title={name}>
      {/* The owner's name is what the kind says already. */}
      <span>{kind === 'owner' ? words : name}</span>
      {kind !== 'owner' && <span className={cells.dim}>{words}</span>}
    </span>
  )
}

/** When it ends: unused, and however much it is used. */
export function SessionEnd({ session: { endsAt, expiresAt } }: { session: OpenSession }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <span className={cells.pair}>
      <span title={format.full(endsAt)}>{t('sessions.unused', { age: format.age(endsAt) })}</span>
      <span className={cells.dim} title={format.full(expiresAt)}>
        {t('sessions.atLatest', { age: format.age(expiresAt) })}
      </span>
    </span>
  )
}

export function SessionAction({
  session,
  pendingId,
  onEnd,
}: { session: OpenSession } & Pick<SessionRowsProps, 'pendingId' | 'onEnd'>) {
  const { t } = useTranslation()
  const device = useDevice()
  // Of this one there is "Sign out", in the account menu.
  if (session.current) return null
  return (
    <span className={cells.actions}>
      <Button
        size="compact-sm"
        variant="subtle"
        className={cells.revoke ?? ''}
        loading={pendingId === session.id}
        aria-label={t('sessions.endOne', { device: device(session.userAgent), address: session.address })}
        onClick={() => onEnd(session)}
      >
        {t('sessions.end')}
      </Button>
    </span>
  )
}
