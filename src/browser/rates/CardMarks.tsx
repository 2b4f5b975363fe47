import { useTranslation } from '#browser/i18n/use-translation.ts'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import type { RateCardHead } from '#contract/routes/rate-cards.ts'
import classes from './CardList.module.css'

/** Whether estimates are made by it, and whether it is anybody's contract. */
export function CardMarks({ card: { isInUse, isSample } }: { card: Pick<RateCardHead, 'isInUse' | 'isSample'> }) {
  const { t } = useTranslation()
  return (
    <span className={classes.marks}>
      <StatusWord tone={isInUse ? 'arrived' : 'unclear'}>{t(isInUse ? 'rates.inUse' : 'rates.notInUse')}</StatusWord>
      {isSample && (
        <span className={classes.sample} title={t('rates.sampleText')}>
          {t('rates.sample')}
        </span>
      )}
    </span>
  )
}
