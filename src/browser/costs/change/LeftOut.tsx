import { useTranslation } from 'react-i18next'
import type { CostChange } from '#contract/routes/cost-change.ts'
import classes from './WhyChanged.module.css'

/** What has no price, in words; nothing where everything has one. */
export function LeftOut({ leftOut }: Pick<CostChange, 'leftOut'>) {
  const { t } = useTranslation()
  const { previous } = leftOut
  const words = ({ notChargedCount, unknownCount }: typeof previous) =>
    [
      notChargedCount > 0 && t('ui.total.notCharged', { count: notChargedCount }),
      unknownCount > 0 && t('ui.total.unknown', { count: unknownCount }),
    ]
      .filter(Boolean)
      .join(', ')
  const [now, before] = [words(leftOut), words(previous)]
  if (!now && !before) return null
  const none = t('costChange.leftOut.none')
  return <p className={classes.note}>{t('costChange.leftOut.note', { now: now || none, before: before || none })}</p>
}
