import { useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { CostSummary } from '#contract/routes/costs.ts'
import { FoldButton } from '../FoldButton.tsx'
import type { Compared, Question } from '../question.ts'
import { ChangeBody } from './ChangeBody.tsx'
import { useNear } from './use-near.ts'
import classes from './WhyChanged.module.css'

export interface WhyChangedProps {
  question: Question
  compared: Compared
  /** By channel, over the same entries. */
  summary: CostSummary
}

/** Why it is not what it was: a part of the page that is asked for when it comes near the screen. */
export function WhyChanged(props: WhyChangedProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(true)
  const [near, ref] = useNear<HTMLElement>()
  return (
    <section ref={ref} className={classes.section} aria-labelledby="cost-change">
      <h2 id="cost-change" className={classes.title}>
        <FoldButton open={open} onToggle={() => setOpen(!open)}>
          {t('costChange.title')}
        </FoldButton>
      </h2>
      {open && (near ? <ChangeBody {...props} /> : <div className={classes.blank} />)}
    </section>
  )
}
