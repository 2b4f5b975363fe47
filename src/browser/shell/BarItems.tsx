import { Menu } from '@mantine/core'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { AnchoredMenu } from '#browser/ui/AnchoredMenu.tsx'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import type { MenuAt } from '#browser/ui/LateMenu.tsx'
import { settings, sources } from './navigation.ts'
import { useReadableChannels } from './use-readable-channels.ts'

/** The logs, in the bar of a phone. */
export function LogItems(at: MenuAt) {
  const labels = useLabels()
  return (
    <AnchoredMenu {...at} position="top" width={220}>
      {useReadableChannels().map((channel) => (
        <Menu.Item
          key={channel.id}
          component={Link}
          to={paths.log(channel)}
          leftSection={<ChannelMark channel={channel.id} label={labels.channel(channel)} />}
        >
          {labels.channel(channel)}
        </Menu.Item>
      ))}
    </AnchoredMenu>
  )
}

/** The places for which the bar has no room. */
export function MoreItems(at: MenuAt) {
  const { t } = useTranslation()
  return (
    <AnchoredMenu {...at} position="top" width={220}>
      {[sources, settings].map(({ id, path, icon: Icon }) => (
        <Menu.Item key={id} component={Link} to={path} leftSection={<Icon size={18} stroke={1.6} />}>
          {t(`shell.nav.${id}`)}
        </Menu.Item>
      ))}
    </AnchoredMenu>
  )
}
