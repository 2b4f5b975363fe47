import { Menu } from '@mantine/core'
import { IconDots, IconListDetails } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, useLocation } from 'react-router-dom'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { paths } from '#browser/paths.ts'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import classes from './BottomBar.module.css'
import { costs, lookup, overview, type Place, settings, sources } from './navigation.ts'
import { useReadableChannels } from './use-readable-channels.ts'

/** The rail of a phone, Lookup in the middle: support works there. */
export function BottomBar() {
  const { t } = useTranslation()
  const labels = useLabels()
  const readable = useReadableChannels()
  const { pathname } = useLocation()
  const isIn = (path: string) => `${pathname}/`.startsWith(`${path}/`)
  const inLogs = readable.some((channel) => isIn(channel.path))
  const inMore = [sources, settings].some(({ path }) => isIn(path))

  const place = ({ id, path, icon: Icon }: Place) => (
    <NavLink key={id} className={classes.link ?? ''} to={path} end={path === '/'} data-main={id === 'lookup'}>
      <Icon size={20} stroke={1.6} aria-hidden="true" />
      {t(`shell.nav.${id}`)}
    </NavLink>
  )

  return (
    <nav className={classes.bar} aria-label={t('shell.nav.label')}>
      {place(overview)}
      <BarMenu label={t('shell.nav.logs')} current={inLogs} icon={<IconListDetails size={20} stroke={1.6} />}>
        {readable.map((channel) => (
          <Menu.Item
            key={channel.id}
            component={Link}
            to={paths.log(channel)}
            leftSection={<ChannelMark channel={channel.id} label={labels.channel(channel)} />}
          >
            {labels.channel(channel)}
          </Menu.Item>
        ))}
      </BarMenu>
      {place(lookup)}
      {place(costs)}
      <BarMenu label={t('shell.nav.more')} current={inMore} icon={<IconDots size={20} stroke={1.6} />}>
        {[sources, settings].map(({ id, path, icon: Icon }) => (
          <Menu.Item key={id} component={Link} to={path} leftSection={<Icon size={18} stroke={1.6} />}>
            {t(`shell.nav.${id}`)}
          </Menu.Item>
        ))}
      </BarMenu>
    </nav>
  )
}

interface BarMenuProps {
  label: string
  current: boolean
  icon: ReactNode
  children: ReactNode
}

function BarMenu({ label, current, icon, children }: BarMenuProps) {
  return (
    <Menu position="top" width={220}>
      <Menu.Target>
        <button type="button" className={classes.link} data-current={current}>
          {icon}
          {label}
        </button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}
