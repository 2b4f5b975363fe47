import { useMemo } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import type { RateCard } from '#contract/routes/rate-cards.ts'
import { CardActions } from './CardActions.tsx'
import { CardHead } from './CardHead.tsx'
import classes from './CardPage.module.css'
import { draftOf } from './card-draft.ts'
import { RateList } from './RateList.tsx'

interface CardReaderProps {
  card: RateCard
  mayChange: boolean
  /** Not the newest version, or not asked for as that. */
  isOlder: boolean
}

/** A card that is not to be changed here: the sample, an older version, or somebody else's to change. */
export function CardReader({ card, mayChange, isOlder }: CardReaderProps) {
  const { t } = useTranslation()
  const { rows } = useMemo(() => draftOf(card), [card])
  return (
    <>
      <CardHead card={card}>
        <CardActions card={card} mayChange={mayChange} />
      </CardHead>
      {card.isSample && <p className={classes.notice}>{t('rates.sampleNotice')}</p>}
      {isOlder && (
        <p className={classes.notice}>
          {t('rates.olderNotice', { version: card.version })}{' '}
          <Link to={paths.rateCard(card.id)}>{t('rates.toNewest')}</Link>
        </p>
      )}
      {!mayChange && <p className={classes.dim}>{t('rates.ownerOnly')}</p>}
      <dl className={classes.facts}>
        <div>
          <dt>{t('rates.zone.label')}</dt>
          <dd>{card.timezone}</dd>
        </div>
        <div>
          <dt>{t('rates.zero.label')}</dt>
          <dd>{t(card.zeroIsUnbilled ? 'rates.zero.unbilled' : 'rates.zero.notCharged')}</dd>
        </div>
      </dl>
      <RateList rows={rows} />
    </>
  )
}
