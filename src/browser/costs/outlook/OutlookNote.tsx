import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { useBandFormat } from '#browser/ui/use-band-format.ts'
import { useFigureFormat } from '#browser/ui/use-figure-format.ts'
import { subtractDecimals } from '#contract/money.ts'
import chart from '../CostChart.module.css'
import classes from './Outlook.module.css'
import { useCauseName } from './use-cause-name.ts'
import type { Outlook } from './use-outlook.ts'

/** In the tooltip of a column: why it stands out, or what is expected of it. */
export function OutlookNote({ outlook, start }: { outlook: Outlook; start: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { change } = useFigureFormat()
  const band = useBandFormat()
  const nameOf = useCauseName()
  const anomaly = outlook.anomalies.get(start)
  const expected = outlook.bands.get(start)
  if (anomaly) {
    const { actualInUSDCents, expectedInUSDCents, contributor } = anomaly
    return (
      <p className={classes.tip}>
        {t('budgets.outlook.mark', {
          day: format.date(start),
          difference: change(subtractDecimals(actualInUSDCents, expectedInUSDCents)),
          cause: contributor ? nameOf(contributor) : t('budgets.outlook.noCause'),
        })}
      </p>
    )
  }
  if (!expected) return null
  return (
    <p className={`${classes.tip} ${chart.before}`}>
      {t('budgets.outlook.expected')}: {band(expected)}
    </p>
  )
}
