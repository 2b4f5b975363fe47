import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import type { CostState, Figures } from '#contract/routes/money-fields.ts'

/** Part of a total in words: `$1,204.10 charged`, `12 entries unknown`. */
export interface MakeUpPart {
  /** The entries it is about; null for words that are about all of them. */
  readonly state: CostState | null
  readonly text: string
}

/** What a total is made of, in words: `$1,204.10 charged + $310.22 estimated · 12 entries unknown`. */
export function useMakeUp(): (figures: Figures) => string {
  const parts = useMakeUpParts()
  return (figures) => parts(figures).reduce((text, part, n) => `${text}${joint(part, n)}${part.text}`, '')
}

/** What stands before a part: the two amounts are added up, the rest is told beside them. */
export function joint({ state }: MakeUpPart, place: number): string {
  if (place === 0) return ''
  return state === 'estimated' ? ' + ' : ' · '
}

export function useMakeUpParts(): (figures: Figures) => MakeUpPart[] {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ costInUSDCents, estimatedInUSDCents, chargedCount, estimatedCount, notChargedCount, unknownCount }) => {
    const parts: (MakeUpPart | false)[] = [
      chargedCount > 0 && { state: 'charged', text: t('ui.total.charged', { amount: format.money(costInUSDCents) }) },
      estimatedCount > 0 && {
        state: 'estimated',
        text: t('ui.total.estimated', { amount: format.money(estimatedInUSDCents) }),
      },
      chargedCount + estimatedCount === 0 && { state: null, text: t('ui.total.nothing') },
      notChargedCount > 0 && { state: 'notCharged', text: t('ui.total.notCharged', { count: notChargedCount }) },
      unknownCount > 0 && { state: 'unknown', text: t('ui.total.unknown', { count: unknownCount }) },
    ]
    return parts.filter((part) => part !== false)
  }
}
