import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Button } from './Button.tsx'
import classes from './ConfirmDialog.module.css'

interface ConfirmDialogProps {
  title: string
  /** What will happen. */
  children: ReactNode
  /** The deed, as a verb. */
  action: string
  opened: boolean
  pending: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before what cannot be undone. Enter alone does nothing: the focus begins on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, action, opened, pending, onConfirm, onClose } = props
  const { t } = useTranslation()
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={420}
      centered
      lockScroll={false}
      transitionProps={{ duration: 140, exitDuration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.25} />
      <Modal.Content>
        {/* As in SidePanel: not the banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title className={classes.title ?? ''}>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body className={classes.body ?? ''}>
          {children}
          <div className={classes.actions}>
            <Button onClick={onClose} data-autofocus>
              {t('ui.cancel')}
            </Button>
            <Button className={classes.danger ?? ''} loading={pending} onClick={onConfirm}>
              {action}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
