import { useQuery } from '@tanstack/react-query'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { sessionQuery } from '#browser/session/session-query.ts'
import { useReadableChannels } from '#browser/shell/use-readable-channels.ts'
import { CodeBlock } from '#browser/ui/CodeBlock.tsx'
import { CopyButton } from '#browser/ui/CopyButton.tsx'
import { entryList } from '#contract/routes/logs.ts'
import { listCommand, listPath } from './list-command.ts'
import classes from './SettingsSection.module.css'
import { SettingsLine, SettingsSection } from './SettingsSection.tsx'

/** Served by the gateway, not a page of the console. */
const REFERENCE = '/api/docs'

/** How programs read the same logs. */
export function ApiSettings() {
  const { t } = useTranslation()
  const labels = useLabels()
  const { data: session } = useQuery(sessionQuery)
  const readable = useReadableChannels()
  const [sample] = readable
  const base = window.location.origin
  return (
    <SettingsSection title={t('settings.api.title')} note={t('settings.api.note')}>
      <SettingsLine label={t('settings.api.base')}>
        <span className="tb-mono">{base}</span>
        <CopyButton value={base} label={t('settings.api.copyBase')} />
      </SettingsLine>
      <SettingsLine label={t('settings.api.header')}>
        <span className="tb-mono">ApiKey: &lt;key&gt;</span>
        <span className={classes.hint}>
          <Link to={paths.keys()}>{t('settings.api.keys')}</Link>
          {session?.kind === 'owner' && <> {t('settings.api.ownerKey')}</>}
        </span>
      </SettingsLine>
      <SettingsLine label={t('settings.api.lists')}>
        <div className={classes.block}>
          {readable.map((channel) => (
            <div key={channel.id}>
              <span className="tb-mono">
                {entryList.method} {listPath(channel)}
              </span>{' '}
              <span className={classes.hint}>{labels.channel(channel)}</span>
            </div>
          ))}
        </div>
      </SettingsLine>
      {sample && (
        <SettingsLine label={t('settings.api.sample')}>
          <div className={classes.block}>
            <CodeBlock code={listCommand(base, sample, '<key>')} label={t('settings.api.copySample')} />
          </div>
        </SettingsLine>
      )}
      <SettingsLine label={t('settings.api.all')}>
        <a href={REFERENCE}>{t('settings.api.reference')}</a>
      </SettingsLine>
    </SettingsSection>
  )
}
