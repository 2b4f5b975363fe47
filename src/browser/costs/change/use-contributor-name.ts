import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { ChangeContributor } from '#contract/routes/cost-change.ts'
import { useStepName } from '../use-step-name.ts'
import { contributorSteps } from './contributor-rows.ts'

/** `SMS · Germany · 2 segments` */
export function useContributorName(): (contributor: ChangeContributor) => string {
  const { t } = useTranslation()
  const nameOf = useStepName()
  return (contributor) =>
    contributorSteps(contributor)
      .map((step) => {
        const { id } = step
        if (step.dimension !== 'segments' || id === null) return nameOf(step)
        // `4+` is said as many are.
        return t('costChange.segments', { segments: id, count: id.endsWith('+') ? 5 : Number(id) })
      })
      .join(' · ')
}
