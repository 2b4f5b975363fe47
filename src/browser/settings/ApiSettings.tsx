import { useTranslation } from 'react-i18next'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useReadableChannels } from '#browser/shell/use-readable-channels.ts'
import { CodeBlock } from '#browser/ui/CodeBlock.tsx'
import { CopyButton } from '#browser/ui/CopyButton.tsx'
import { type Channel, channels } from '#contract/channels/index.ts'
import { entryList } from '#contract/routes/logs.ts'
import classes from './SettingsSection.module.css'
import { SettingsLine, SettingsSection } from './SettingsSection.tsx'

/** How programs read the same logs. */
export function ApiSettings() {
  const { t } = useTranslation()
  const labels = useLabels()
  const readable = useReadableChannels()
  const [sample] = readable.length > 0 ? readable : channels
  const base = window.location.origin
  return (
    <SettingsSection title={t('settings.api.title')} note={t('settings.api.note')}>
      <SettingsLine label={t('settings.api.base')}>
        <span className="tb-mono">{base}</span>
        <CopyButton value={base} label={t('settings.api.copyBase')} />
      </SettingsLine>
      <SettingsLine label={t('settings.api.header')}>
        <span className="tb-mono">ApiKey: &lt;owner key&gt;</span>
        <span className={classes.hint}>{t('settings.api.key')}</span>
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
            <CodeBlock code={listCommand(base, sample)} label={t('settings.api.copySample')} />
          </div>
        </SettingsLine>
      )}
    </SettingsSection>
  )
}

function listPath(channel: Channel): string {
  return entryList.path.replace(':resource', channel.resource)
}

function listCommand(base: string, channel: Channel): string {
  const keys = [channel.time, channel.contact, channel.status, channel.cost ?? channel.title]
  const select = Object.fromEntries(keys.map((key) => [key, true]))
  return [
    `curl -X ${entryList.method} '${base}${listPath(channel)}?limit=10' \\`,
    `  -H 'ApiKey: <owner key>' -H 'Content-Type: application/json' \\`,
    `  -d '${JSON.stringify({ select, sort: { [channel.time]: -1 } })}'`,
  ].join('\n')
}
