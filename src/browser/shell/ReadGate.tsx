import type { ReactNode } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { Button } from '#browser/ui/Button.tsx'
import { ErrorState } from '#browser/ui/ErrorState.tsx'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import type { Channel } from '#contract/channels/index.ts'
import { permissionsFor } from '#contract/permissions.ts'
import { useReadableChannels } from './use-readable-channels.ts'

/** A channel's page for who may read it; for others what they lack, without asking the gateway first. */
export function ReadGate({ channel, children }: { channel: Channel; children: ReactNode }) {
  return useReadableChannels().includes(channel) ? children : <NotReadable channel={channel} />
}

function NotReadable({ channel }: { channel: Channel }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const readable = useReadableChannels().map((each) => labels.channel(each))
  const name = labels.channel(channel)
  const wider = permissionsFor(channel).filter((permission) => permission !== channel.readPermission)
  return (
    <>
      <PageHeader title={name} />
      <ErrorState
        title={t('shell.notReadable.title', { channel: name })}
        text={t('shell.notReadable.needs', {
          permission: labels.permission(channel.readPermission),
          wider: wider.map((permission) => labels.permission(permission)).join(', '),
        })}
        advice={t('shell.notReadable.advice', { channels: readable.join(', ') })}
        action={
          <Button component={Link} to={paths.overview()}>
            {t('shell.notFound.action')}
          </Button>
        }
      />
    </>
  )
}
