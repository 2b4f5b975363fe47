import { ActionIcon, Popover, type PopoverProps } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { type ComponentType, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SetView } from '#browser/logs/view/use-log-view.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { ViewState } from '#contract/view-state.ts'
import classes from './Columns.module.css'

export interface ColumnsPanelProps {
  channel: Channel
  view: ViewState
  setView: SetView
}

/** No higher than what is left below the button. */
const fitting: NonNullable<PopoverProps['middlewares']> = {
  flip: false,
  shift: true,
  size: {
    padding: 8,
    apply: ({ availableHeight, elements }) => {
      elements.floating.style.maxHeight = `${Math.max(availableHeight, 240)}px`
    },
  },
}

/** Which columns a list shows, in which order, and how its rows look. */
export function ColumnsButton({ channel, view, setView }: ColumnsPanelProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const [Panel, setPanel] = useState<ComponentType<ColumnsPanelProps> | null>(null)

  /** Opened when its content is here: the focus has to go into it. */
  async function toggle() {
    if (!Panel) {
      const { ColumnsPanel } = await import('./ColumnsPanel.tsx')
      setPanel(() => ColumnsPanel)
    }
    setOpened(!opened)
  }

  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      returnFocus
      withRoles={false}
      width={336}
      middlewares={fitting}
    >
      <Popover.Target>
        <ActionIcon
          size="sm"
          aria-label={t('table.columns.title')}
          title={t('table.columns.title')}
          aria-haspopup="dialog"
          aria-expanded={opened}
          onClick={() => void toggle()}
        >
          <IconColumns3 size={16} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown
        className={classes.dropdown ?? ''}
        role="dialog"
        aria-label={t('table.columns.title')}
        data-floating
      >
        {Panel && <Panel channel={channel} view={view} setView={setView} />}
      </Popover.Dropdown>
    </Popover>
  )
}
