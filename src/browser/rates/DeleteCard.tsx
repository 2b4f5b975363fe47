import { useTranslation } from '#browser/i18n/use-translation.ts'
import { ConfirmDialog } from '#browser/ui/ConfirmDialog.tsx'
import type { RateCardHead } from '#contract/routes/rate-cards.ts'
import classes from './CardForms.module.css'
import { useCardDelete } from './rate-cards-query.ts'
import { useCardFailure } from './use-card-failure.ts'

interface DeleteCardProps {
  card: Pick<RateCardHead, 'id' | 'name'>
  opened: boolean
  onClose: () => void
  onDeleted: () => void
}

export function DeleteCard({ card, opened, onClose, onDeleted }: DeleteCardProps) {
  const { t } = useTranslation()
  const remove = useCardDelete()
  const { general } = useCardFailure(remove.error)

  function close() {
    remove.reset()
    onClose()
  }

  return (
    <ConfirmDialog
      opened={opened}
      title={t('rates.deleteTitle', { name: card.name })}
      action={t('rates.delete')}
      pending={remove.isPending}
      onClose={close}
      onConfirm={() => remove.mutate(card.id, { onSuccess: onDeleted })}
    >
      <p>{t('rates.deleteText')}</p>
      {general && (
        <p className={classes.failure} role="alert">
          {general}
        </p>
      )}
    </ConfirmDialog>
  )
}
