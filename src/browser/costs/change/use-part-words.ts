import { isZeroMoney } from '#browser/format/money.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { ChangePart } from '#contract/routes/cost-change.ts'

/** What a part of a change says in words: `1,204 more entries`, `dearer countries`. */
export function usePartWords(): (part: ChangePart) => string {
  const { t } = useTranslation()
  return ({ kind, changeInUSDCents, count, previousCount }) => {
    switch (kind) {
      case 'volume':
        if (count > previousCount) return t('costChange.words.more', { count: count - previousCount })
        if (count < previousCount) return t('costChange.words.fewer', { count: previousCount - count })
        return t('costChange.words.asMany')
      case 'new':
        return count > 0 ? t('costChange.words.new', { count }) : t('costChange.words.nothing')
      case 'gone':
        return previousCount > 0 ? t('costChange.words.gone', { count: previousCount }) : t('costChange.words.nothing')
      default:
        if (isZeroMoney(changeInUSDCents)) return t('costChange.words.same')
        return changeInUSDCents.startsWith('-')
          ? t(`costChange.words.cheaper.${kind}`)
          : t(`costChange.words.dearer.${kind}`)
    }
  }
}
