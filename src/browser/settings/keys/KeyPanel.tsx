import { useTranslation } from '#browser/i18n/use-translation.ts'
import { SidePanel } from '#browser/ui/SidePanel.tsx'
import type { ApiKey } from '#contract/routes/keys.ts'
import type { Session } from '#contract/routes/session.ts'
import { CreateKey } from './CreateKey.tsx'
import { EditKey } from './EditKey.tsx'
import { KeySecret } from './KeySecret.tsx'

/** What the panel is open for. The secret lives here alone, from its answer until "Done". */
export type PanelSubject =
  | { readonly kind: 'create' }
  | { readonly kind: 'made'; readonly key: ApiKey; readonly secret: string }
  | { readonly kind: 'edit'; readonly key: ApiKey }

interface KeyPanelProps {
  subject: PanelSubject | null
  session: Session
  onSubject: (subject: PanelSubject | null) => void
  /** Closes it and says what came of it. */
  onDone: (text: string) => void
}

export function KeyPanel({ subject, session, onSubject, onDone }: KeyPanelProps) {
  const { t } = useTranslation()
  const close = () => onSubject(null)
  return (
    <SidePanel
      title={subject ? t(`settings.keys.panel.${subject.kind}`) : ''}
      opened={subject !== null}
      locked={subject?.kind === 'made'}
      onClose={close}
    >
      {subject?.kind === 'create' && (
        <CreateKey
          session={session}
          onMade={(key, secret) => onSubject({ kind: 'made', key, secret })}
          onCancel={close}
        />
      )}
      {subject?.kind === 'made' && (
        <KeySecret
          apiKey={subject.key}
          secret={subject.secret}
          onDone={() => onDone(t('settings.keys.made', { label: subject.key.label }))}
        />
      )}
      {subject?.kind === 'edit' && (
        <EditKey
          apiKey={subject.key}
          session={session}
          onSaved={(key) => onDone(t('settings.keys.saved', { label: key.label }))}
          onCancel={close}
        />
      )}
    </SidePanel>
  )
}
