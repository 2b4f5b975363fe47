import { useRef, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { EmptyState } from '#browser/ui/EmptyState.tsx'
import { ReasonButton } from '#browser/ui/ReasonButton.tsx'
import type { ApiKey } from '#contract/routes/keys.ts'
import type { Session } from '#contract/routes/session.ts'
import { KeyList } from './KeyList.tsx'
import { KeyPanel, type PanelSubject } from './KeyPanel.tsx'
import classes from './KeysPage.module.css'
import { denialOfMaking } from './key-rights.ts'
import { RevokeDialog } from './RevokeDialog.tsx'

/** The list, and what is done to it. */
export function KeyManager({ keys, session }: { keys: readonly ApiKey[]; session: Session }) {
  const { t } = useTranslation()
  const [subject, setSubject] = useState<PanelSubject | null>(null)
  const [doomed, setDoomed] = useState<ApiKey | null>(null)
  const [said, setSaid] = useState('')
  const title = useRef<HTMLHeadingElement>(null)
  const denial = denialOfMaking(session)

  function open(next: PanelSubject) {
    setSaid('')
    setSubject(next)
  }

  return (
    <>
      <header className={classes.head}>
        <div>
          <h2 ref={title} className={classes.title} tabIndex={-1}>
            {t('settings.keys.title')}
          </h2>
          <p className={classes.note}>{t('settings.keys.note')}</p>
        </div>
        <div className={classes.make}>
          <ReasonButton
            variant="filled"
            reason={denial && t(`settings.keys.denied.${denial}`)}
            onClick={() => open({ kind: 'create' })}
          >
            {t('settings.keys.make')}
          </ReasonButton>
          {denial && (
            <p className={classes.reason} aria-hidden="true">
              {t(`settings.keys.denied.${denial}`)}
            </p>
          )}
        </div>
      </header>
      <p className={classes.said} role="status">
        {said}
      </p>
      {keys.length === 0 ? (
        <EmptyState title={t('settings.keys.empty')} text={t('settings.keys.emptyText')} />
      ) : (
        <KeyList
          keys={keys}
          session={session}
          onEdit={(key) => open({ kind: 'edit', key })}
          onRevoke={(key) => {
            setSaid('')
            setDoomed(key)
          }}
        />
      )}
      <KeyPanel
        subject={subject}
        session={session}
        onSubject={setSubject}
        onDone={(text) => {
          setSubject(null)
          setSaid(text)
        }}
      />
      <RevokeDialog
        apiKey={doomed}
        onClose={() => setDoomed(null)}
        onRevoked={({ label }) => {
          // The button that opened the dialog has gone with its line.
          title.current?.focus()
          setDoomed(null)
          setSaid(t('settings.keys.revoked', { label }))
        }}
      />
    </>
  )
}
