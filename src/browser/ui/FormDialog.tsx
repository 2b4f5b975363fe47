import { Modal } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Button } from './Button.tsx'
import classes from './FormDialog.module.css'

interface FormDialogProps {
  title: string
  /** What it is about, and the fields. One of them is marked `data-autofocus`. */
  children: ReactNode
  /** The deed, as a verb. */
  action: string
  opened: boolean
  pending: boolean
  /** Enough is filled in. */
  ready: boolean
  onSubmit: () => void
  onClose: () => void
}

/** Asks for a word or two before something is done. */
export function FormDialog(props: FormDialogProps) {
  const { title, children, action, opened, pending, ready, onSubmit, onClose } = props
  const { t } = useTranslation()

  function submit(event: FormEvent) {
    event.preventDefault()
    if (ready && !pending) onSubmit()
  }

  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={440}
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
        <Modal.Body>
          <form className={classes.form} onSubmit={submit} noValidate>
            {children}
            <div className={classes.actions}>
              <Button onClick={onClose}>{t('ui.cancel')}</Button>
              <Button type="submit" variant="filled" loading={pending} disabled={!ready}>
                {action}
              </Button>
            </div>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
