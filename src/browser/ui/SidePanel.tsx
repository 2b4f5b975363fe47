import { Drawer } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import classes from './SidePanel.module.css'

interface SidePanelProps {
  title: string
  opened: boolean
  onClose: () => void
  /** Stays until its content closes it: what it shows cannot be had again. */
  locked?: boolean
  children: ReactNode
}

/** A form beside the page it belongs to. The focus goes in and returns to where it came from. */
export function SidePanel({ title, opened, onClose, locked = false, children }: SidePanelProps) {
  const { t } = useTranslation()
  // It remembers where the focus was as it opens, but not when it comes into the page open, with its code.
  const [shown, setShown] = useState(false)
  useEffect(() => setShown(opened), [opened])
  return (
    <Drawer.Root
      opened={shown}
      onClose={onClose}
      position="right"
      size={480}
      closeOnEscape={!locked}
      closeOnClickOutside={!locked}
      // The page does not scroll behind it: the frame stands.
      lockScroll={false}
      transitionProps={{ duration: 140, exitDuration: 0 }}
    >
      <Drawer.Overlay backgroundOpacity={0.25} />
      <Drawer.Content>
        {/* Not the banner of the page, which a header outside of everything would be. */}
        <Drawer.Header className={classes.header ?? ''} role="presentation">
          <Drawer.Title className={classes.title ?? ''}>{title}</Drawer.Title>
          {!locked && <Drawer.CloseButton aria-label={t('ui.close')} />}
        </Drawer.Header>
        <Drawer.Body className={classes.body ?? ''}>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
