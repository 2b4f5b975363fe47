import { useTranslation } from 'react-i18next'
import { isZeroMoney } from '#browser/format/money.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import classes from './Money.module.css'

interface MoneyProps {
  /** US cents as exact decimal text; null is unknown. */
  cents: string | null | undefined
  /** What zero means: a row's 0 is "not charged", a sum's 0 is an amount. */
  zero?: 'not-charged' | 'amount'
  /** What a total is made of, shown on hover. */
  title?: string
}

/** An amount in dollars, exact to its last digit, or the word for why there is none. */
export function Money({ cents, zero = 'not-charged', title }: MoneyProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (cents === null || cents === undefined) return <span className={classes.word}>{t('ui.money.unknown')}</span>
  if (zero === 'not-charged' && isZeroMoney(cents))
    return <span className={classes.word}>{t('ui.money.notCharged')}</span>
  return (
    <span className={classes.amount} title={title}>
      {format.money(cents)}
    </span>
  )
}
