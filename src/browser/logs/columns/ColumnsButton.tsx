import type { PopoverProps } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { type ComponentType, useRef, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { withWords } from '#browser/i18n/words.ts'
import type { SetView } from '#browser/logs/view/use-log-view.ts'
import { IconButton } from '#browser/ui/IconButton.tsx'
import { LatePopover } from '#browser/ui/LatePopover.tsx'
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

const loadPanel = withWords('rest', () => import('./ColumnsPanel.tsx'))

/** Which columns a list shows, in which order, and how its rows look. */
export function ColumnsButton({ channel, view, setView }: ColumnsPanelProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const target = useRef<HTMLButtonElement>(null)
  const [Panel, setPanel] = useState<ComponentType<ColumnsPanelProps> | null>(null)

  /** Opened when its content is here: the focus has to go into it. */
  async function toggle() {
    if (!Panel) {
      const { ColumnsPanel } = await loadPanel()
      setPanel(() => ColumnsPanel)
    }
    setOpened(!opened)
  }

  return (
    <>
      <IconButton
        ref={target}
        size="sm"
        aria-label={t('table.columns.title')}
        title={t('table.columns.title')}
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={() => void toggle()}
      >
        <IconColumns3 size={16} stroke={1.6} aria-hidden="true" />
      </IconButton>
      <LatePopover
        anchor={target}
        opened={opened}
        label={t('table.columns.title')}
        className={classes.dropdown}
        width={336}
        middlewares={fitting}
        onChange={setOpened}
      >
        {Panel && <Panel channel={channel} view={view} setView={setView} />}
      </LatePopover>
    </>
  )
}
