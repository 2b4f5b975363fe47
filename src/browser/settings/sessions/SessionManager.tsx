import { useMediaQuery } from '@mantine/hooks'
import { startTransition, useOptimistic, useRef, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useNavigate } from '#browser/router/use-navigate.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { Button } from '#browser/ui/Button.tsx'
import { RadioRow } from '#browser/ui/RadioRow.tsx'
import { ReasonButton } from '#browser/ui/ReasonButton.tsx'
import type { OpenSession } from '#contract/routes/sessions.ts'
import page from '../keys/KeysPage.module.css'
import { EndDialog } from './EndDialog.tsx'
import classes from './SessionManager.module.css'
import { SessionStack } from './SessionStack.tsx'
import { SessionTable } from './SessionTable.tsx'
import { useSessionRevoke } from './sessions-query.ts'
import { useDevice } from './use-device.ts'

interface SessionManagerProps {
  sessions: readonly OpenSession[]
  /** These are everybody's. */
  all: boolean
  isOwner: boolean
}

/** The list, and what is done to it. */
export function SessionManager({ sessions, all, isOwner }: SessionManagerProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const deviceText = useDevice()
  const narrow = useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false })
  // What was chosen, also in the moment until the address says so.
  const [chosen, choose] = useOptimistic(all)
  const [ending, setEnding] = useState<'others' | 'all' | null>(null)
  const [said, setSaid] = useState('')
  const title = useRef<HTMLHeadingElement>(null)
  const revoke = useSessionRevoke()
  const Rows = narrow ? SessionStack : SessionTable
  const isAlone = !sessions.some(({ current }) => !current)

  function show(everybody: boolean) {
    startTransition(() => {
      choose(everybody)
      navigate(paths.sessions(everybody), { replace: true })
    })
  }

  function end(session: OpenSession) {
    setSaid('')
    revoke.mutate(session.id, { onSuccess: () => done(t('sessions.ended', { device: deviceText(session.userAgent) })) })
  }

  function done(text: string) {
    // The button that did it has gone with its line.
    title.current?.focus()
    setEnding(null)
    setSaid(text)
  }

  return (
    <>
      <header className={page.head}>
        <div>
          <h2 ref={title} className={page.title} tabIndex={-1}>
            {t('sessions.title')}
          </h2>
          <p className={page.note}>{t('sessions.note')}</p>
        </div>
        {!all && (
          <div className={classes.deeds}>
            <ReasonButton reason={isAlone ? t('sessions.onlyHere') : undefined} onClick={() => setEnding('others')}>
              {t('sessions.endOthers')}
            </ReasonButton>
            <Button onClick={() => setEnding('all')}>{t('sessions.endAll')}</Button>
          </div>
        )}
      </header>
      {isOwner && (
        <div className={classes.whose}>
          <RadioRow
            label={t('sessions.whose')}
            value={chosen ? 'all' : 'own'}
            options={[
              { value: 'own', label: t('sessions.own') },
              { value: 'all', label: t('sessions.everybody') },
            ]}
            onChange={(value) => show(value === 'all')}
          />
        </div>
      )}
      <p className={page.said} role="status">
        {said}
      </p>
      {revoke.error && <FailureState error={revoke.error} />}
      <Rows
        sessions={sessions}
        caption={all ? t('sessions.captionAll') : t('sessions.caption')}
        showsWho={all}
        pendingId={revoke.isPending ? revoke.variables : undefined}
        onEnd={end}
      />
      <EndDialog
        scope={ending}
        onClose={() => setEnding(null)}
        onEnded={(count) => done(t('sessions.endedOthers', { count }))}
      />
    </>
  )
}
