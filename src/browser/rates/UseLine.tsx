import { Trans } from '#browser/i18n/Trans.tsx'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Button } from '#browser/ui/Button.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import type { RateCardHead, RateCardUse } from '#contract/routes/rate-cards.ts'
import classes from './RatesPage.module.css'

interface UseLineProps {
  cards: readonly RateCardHead[]
  use: RateCardUse
  /** Left out for those who may not choose. */
  onStop?: () => void
}

/** What estimates are made by now, who chose it and when. */
export function UseLine({ cards, use, onStop }: UseLineProps) {
  const { t } = useTranslation()
  const card = cards.find(({ isInUse }) => isInUse)
  return (
    <p className={classes.use}>
      {card ? (
        <Trans
          i18nKey={card.isSample ? 'rates.use.sample' : 'rates.use.card'}
          values={{ name: card.name }}
          components={{ b: <b /> }}
        />
      ) : (
        t('rates.use.none')
      )}{' '}
      {use.changedAt !== null && (
        <span className={classes.dim}>
          {t('rates.chosenBy', { who: use.changedBy })} <Instant iso={use.changedAt} form="age" />
        </span>
      )}{' '}
      {card && onStop && (
        <Button size="compact-sm" variant="subtle" onClick={onStop}>
          {t('rates.stop')}
        </Button>
      )}
    </p>
  )
}
