import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { sessionQuery, signOut } from '#browser/session/session-query.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { statusQuery } from '#browser/shell/status-query.ts'
import { useReadableChannels } from '#browser/shell/use-readable-channels.ts'
import { Button } from '#browser/ui/Button.tsx'
import { AccountRights } from './AccountRights.tsx'
import { ProjectName } from './keys/ProjectName.tsx'
import { SettingsLine, SettingsSection } from './SettingsSection.tsx'

/** Who is signed in, what they may do, and the way out. */
export function AccountSettings() {
  const { t } = useTranslation()
  const labels = useLabels()
  const client = useQueryClient()
  const readable = useReadableChannels()
  const { data: session } = useQuery(sessionQuery)
  const { data: status } = useQuery(statusQuery)
  const leave = useMutation({ mutationFn: () => signOut(client) })
  if (!session) return null
  const { kind, name, projectId, permissions } = session
  const project = status?.projects.find(({ id }) => id === projectId)
  return (
    <SettingsSection title={t('settings.account.title')}>
      <SettingsLine label={t('settings.account.who')}>
        {/* The owner's name is what the kind says already. */}
        {kind !== 'owner' && `${name} · `}
        {t(`shell.account.${kind}`)}
      </SettingsLine>
      {projectId !== null && (
        <>
          <SettingsLine label={t('settings.account.project')}>
            <ProjectName id={projectId} label={project?.label ?? null} />
          </SettingsLine>
          <SettingsLine label={t('settings.account.permissions')}>
            {permissions.map((permission) => labels.permission(permission)).join(', ')}
          </SettingsLine>
        </>
      )}
      <SettingsLine label={t('settings.account.reads')}>
        {readable.map((channel) => labels.channel(channel)).join(', ')}
      </SettingsLine>
      <AccountRights session={session} />
      <SettingsLine label={t('settings.account.session')}>
        <Button loading={leave.isPending} onClick={() => leave.mutate()}>
          {t('shell.account.signOut')}
        </Button>
      </SettingsLine>
      {leave.error && <FailureState error={leave.error} />}
    </SettingsSection>
  )
}
