import type { Format } from '#browser/format/format-for.ts'
import { isZeroMoney } from '#browser/format/money.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import classes from './Money.module.css'

interface MoneyProps {
  /** US cents as exact decimal text; null is unknown. */
  cents: string | null | undefined
  /** What zero means: a row's 0 is "not charged", a sum's 0 is an amount. */
  zero?: 'not-charged' | 'amount'
  /** Some of it is what a rate card says and not what a source charged. */
  estimated?: boolean | undefined
  /** What a total is made of, shown on hover. */
  title?: string
}

/** What the words are; a long list looks them up once for all its rows. */
export interface MoneyWords {
  readonly format: Pick<Format, 'money'>
  readonly notCharged: string
  readonly unknown: string
  readonly estimated: string
}

/** An amount in dollars, exact to its last digit, or the word for why there is none. */
export function Money(props: MoneyProps) {
  return <MoneyText {...props} words={useMoneyWords()} />
}

export function useMoneyWords(): MoneyWords {
  const { t } = useTranslation()
  const format = useFormat()
  return {
    format,
    notCharged: t('ui.money.notCharged'),
    unknown: t('ui.money.unknown'),
    estimated: t('ui.money.estimated'),
  }
}

/** The same without hooks. */
export function MoneyText({ title, ...props }: MoneyProps & { words: MoneyWords }) {
  const { text, look, title: meaning } = moneyFace(props)
  return (
    <span className={look} title={title ?? meaning}>
      {text}
    </span>
  )
}

interface MoneyFace {
  readonly text: string
  readonly look: string | undefined
  /** What the sign before it stands for. */
  readonly title?: string
}

/** The same as plain text and its class, for a cell of a long list. */
export function moneyFace({
  cents,
  zero,
  estimated,
  words,
}: Omit<MoneyProps, 'title'> & { words: MoneyWords }): MoneyFace {
  if (cents === null || cents === undefined) return { text: words.unknown, look: classes.word }
  if (estimated) return { text: `≈\u202F${words.format.money(cents)}`, look: classes.estimate, title: words.estimated }
  if (zero !== 'amount' && isZeroMoney(cents)) return { text: words.notCharged, look: classes.word }
  return { text: words.format.money(cents), look: classes.amount }
}
