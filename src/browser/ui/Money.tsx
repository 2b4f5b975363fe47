import { useTranslation } from 'react-i18next'
import type { Format } from '#browser/format/format-for.ts'
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

/** What the words are; a long list looks them up once for all its rows. */
export interface MoneyWords {
  readonly format: Pick<Format, 'money'>
  readonly notCharged: string
  readonly unknown: string
}

/** An amount in dollars, exact to its last digit, or the word for why there is none. */
export function Money(props: MoneyProps) {
  return <MoneyText {...props} words={useMoneyWords()} />
}

export function useMoneyWords(): MoneyWords {
  const { t } = useTranslation()
  const format = useFormat()
  return { format, notCharged: t('ui.money.notCharged'), unknown: t('ui.money.unknown') }
}

/** The same without hooks. */
export function MoneyText({ title, ...props }: MoneyProps & { words: MoneyWords }) {
  const { text, look } = moneyFace(props)
  return (
    <span className={look} title={title}>
      {text}
    </span>
  )
}

/** The same as plain text and its class, for a cell of a long list. */
export function moneyFace({ cents, zero = 'not-charged', words }: Omit<MoneyProps, 'title'> & { words: MoneyWords }) {
  if (cents === null || cents === undefined) return { text: words.unknown, look: classes.word }
  if (zero === 'not-charged' && isZeroMoney(cents)) return { text: words.notCharged, look: classes.word }
  return { text: words.format.money(cents), look: classes.amount }
}
