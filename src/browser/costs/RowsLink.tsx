import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { type RowsBehind, rowsPath } from '#browser/api/rows-path.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import type { Figures } from '#contract/routes/money-fields.ts'
import type { Question } from './question.ts'
import classes from './RowsLink.module.css'

interface RowsLinkProps extends Pick<RowsBehind, 'tone' | 'dearest'> {
  question: Question
  /** Figures by channel id. */
  parts: ReadonlyMap<string, Figures>
  /** What the figure is. */
  label: string
  /** The figure of one channel in words; undefined where it is nothing. */
  part: (figures: Figures) => string | undefined
  children: ReactNode
}

/** A figure that leads to its rows: at once where one channel has them, else by a menu of the channels. */
export function RowsLink({ question, parts, label, part, children, ...behind }: RowsLinkProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const { range, filters } = question.view
  const targets = question.chosen.flatMap((channel) => {
    const figures = parts.get(channel.id)
    const text = figures && part(figures)
    const path = text && rowsPath(channel, { range, filters, ...behind })
    return path ? [{ channel, text, path }] : []
  })
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
