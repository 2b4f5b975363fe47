import { useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { FoldButton } from '../FoldButton.tsx'
import type { Question } from '../question.ts'
import type { CostAddress } from '../use-cost-view.ts'
import { Anomalies } from './Anomalies.tsx'
import { ForecastLine } from './ForecastLine.tsx'
import classes from './Outlook.module.css'
import { reachesNow } from './outlook-query.ts'

/** What the costs will come to, and which days were out of the ordinary. */
export function OutlookSection({ question, page }: { question: Question; page: CostAddress }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(true)
  return (
    <section className={classes.section} aria-labelledby="cost-outlook">
      <h2 id="cost-outlook" className={classes.title}>
        <FoldButton open={open} onToggle={() => setOpen(!open)}>
          {t('budgets.outlook.title')}
        </FoldButton>
      </h2>
      {open && reachesNow(question, Date.now()) && <ForecastLine question={question} />}
      {open && <Anomalies question={question} page={page} />}
    </section>
  )
}
