import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Link } from '#browser/router/Link.tsx'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import type { Channel } from '#contract/channels/index.ts'
import classes from './RowsMenu.module.css'

/** The rows of one channel: their address, and the figure of theirs in words. */
export interface RowsTarget {
  readonly channel: Channel
  readonly text: string
  readonly path: string
}

interface RowsMenuProps {
  /** What the figure is. */
  label: string
  targets: readonly RowsTarget[]
  children: ReactNode
}

/** A figure that leads to its rows: at once where one channel has them, else by a menu of the channels. */
export function RowsMenu({ label, targets, children }: RowsMenuProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const [only] = targets
  if (!only) return <>{children}</>
  if (targets.length === 1) return <Link to={only.path}>{children}</Link>
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={classes.figure} aria-label={`${label}: ${t('costs.rowsByChannel')}`}>
          {children}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('costs.rowsByChannel')}</Menu.Label>
        {targets.map(({ channel, text, path }) => (
          <Menu.Item
            key={channel.id}
            component={Link}
            to={path}
            leftSection={<ChannelMark channel={channel.id} />}
            rightSection={<span className={classes.part}>{text}</span>}
          >
            {labels.channel(channel)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
