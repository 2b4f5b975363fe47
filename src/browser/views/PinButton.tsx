import { IconPin, IconPinnedOff } from '@tabler/icons-react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Button } from '#browser/ui/Button.tsx'
import type { SavedView } from '#contract/routes/views.ts'
import type { Edited } from './ViewEditor.tsx'
import classes from './Views.module.css'
import { useViewChanges } from './views-query.ts'

interface PinButtonProps {
  /** The report on screen, if it is one. */
  open: SavedView | undefined
  onEdit: (view: Edited) => void
  onClose: () => void
}

/** Puts the report on the overview, or takes it off. What has no name yet is given one first. */
export function PinButton({ open, onEdit, onClose }: PinButtonProps) {
  const { t } = useTranslation()
  const { pin } = useViewChanges()
  const isPinned = open?.isPinned === true
  const Icon = isPinned ? IconPinnedOff : IconPin
  const text = open ? t(isPinned ? 'views.report.unpin' : 'views.report.pin') : t('views.report.pinNew')
  return (
    <>
      <Button
        className={classes.action ?? ''}
        variant="subtle"
        justify="flex-start"
        leftSection={<Icon size={16} stroke={1.6} aria-hidden="true" />}
        loading={pin.isPending}
        onClick={() => {
          if (open) pin.mutate({ id: open.id, isPinned: !isPinned }, { onSuccess: onClose })
          else onEdit('pinned')
        }}
      >
        {text}
      </Button>
      {pin.error && (
        <p className={classes.error} role="alert">
          {pin.error.message}
        </p>
      )}
    </>
  )
}
