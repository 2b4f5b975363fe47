import type { ReactNode } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Instant } from '#browser/ui/Instant.tsx'
import { usePageTitle } from '#browser/ui/use-page-title.ts'
import type { RateCardHead } from '#contract/routes/rate-cards.ts'
import { CardMarks } from './CardMarks.tsx'
import classes from './CardPage.module.css'

interface CardHeadProps {
  card: RateCardHead
  /** What can be done to it. */
  children: ReactNode
}

/** The card's name, which version this is, and what it was saved for. */
export function CardHead({ card, children }: CardHeadProps) {
  const { t } = useTranslation()
  usePageTitle(card.name, 1)
  return (
    <header className={classes.head}>
      <div>
        <h2 className={classes.title}>
          {card.name} <CardMarks card={card} />
        </h2>
        <p className={classes.dim}>
          {t('rates.version', { version: card.version, who: card.changedBy })} <Instant iso={card.changedAt} />
          {card.note !== '' && <> · {card.note}</>}
        </p>
      </div>
      <div className={classes.actions}>{children}</div>
    </header>
  )
}
