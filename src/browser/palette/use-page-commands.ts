import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useNavigate } from '#browser/router/use-navigate.ts'
import { costs, lookup, overview, settings, sources } from '#browser/shell/navigation.ts'
import { useReadableChannels } from '#browser/shell/use-readable-channels.ts'
import type { Command } from './commands.ts'

/** Every page of the console, the logs among them. */
export function usePageCommands(): Command[] {
  const { t } = useTranslation()
  const labels = useLabels()
  const navigate = useNavigate()
  const channels = useReadableChannels()
  const go = (path: string) => () => void navigate(path)
  const logs = channels.map(
    (channel): Command => ({
      id: `log-${channel.id}`,
      group: 'pages',
      text: labels.channel(channel),
      hint: t('palette.log'),
      words: `${channel.id} ${channel.label} ${t('palette.log')}`,
      channel: channel.id,
      run: go(paths.log(channel)),
    }),
  )
  const pages = [overview, costs, lookup, sources, settings].map(
    ({ id, path, icon }): Command => ({
      id: `page-${id}`,
      group: 'pages',
      text: t(`shell.nav.${id}`),
      words: id,
      icon,
      run: go(path),
    }),
  )
  return [...pages.slice(0, 1), ...logs, ...pages.slice(1)]
}
