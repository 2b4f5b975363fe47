import { useTranslation } from '#browser/i18n/use-translation.ts'
import { ConfirmDialog } from '#browser/ui/ConfirmDialog.tsx'
import type { RateCardHead } from '#contract/routes/rate-cards.ts'
import classes from './CardForms.module.css'
import { useCardPutInUse } from './rate-cards-query.ts'
import { useCardFailure } from './use-card-failure.ts'

interface UseCardProps {
  /** Null to use none. */
  card: Pick<RateCardHead, 'id' | 'name' | 'isSample'> | null
  opened: boolean
  onClose: () => void
  onDone: () => void
}

/** Asks before every estimate there is changes. */
export function UseCard({ card, opened, onClose, onDone }: UseCardProps) {
  const { t } = useTranslation()
  const put = useCardPutInUse()
  const { general } = useCardFailure(put.error)

  function close() {
    put.reset()
    onClose()
  }

  return (
    <ConfirmDialog
      opened={opened}
      title={card ? t('rates.useTitle', { name: card.name }) : t('rates.stopTitle')}
      action={t(card ? 'rates.useNow' : 'rates.stop')}
      pending={put.isPending}
      onClose={close}
      onConfirm={() => put.mutate(card?.id ?? null, { onSuccess: onDone })}
    >
      <p>{t(card ? 'rates.useText' : 'rates.stopText')}</p>
      {card?.isSample && <p>{t('rates.sampleText')}</p>}
      {general && (
        <p className={classes.failure} role="alert">
          {general}
        </p>
      )}
    </ConfirmDialog>
  )
}
