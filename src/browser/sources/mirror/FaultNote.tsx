import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Instant } from '#browser/ui/Instant.tsx'
import type { Fault } from '#contract/routes/sources.ts'
import classes from './FaultNote.module.css'

/** What went wrong, what it means, what to do; and the source's own words for a report. */
export function FaultNote({ fault }: { fault: Fault }) {
  const { t } = useTranslation()
  return (
    <div className={classes.fault}>
      <p className={classes.title}>
        {t(`sources.fault.${fault.kind}.title`)}{' '}
        <span className={classes.at}>
          <Instant iso={fault.at} form="age" />
        </span>
      </p>
      <p>{t(`sources.fault.${fault.kind}.text`)}</p>
      <p>{t(`sources.fault.${fault.kind}.advice`)}</p>
      <p className={classes.detail}>{fault.message}</p>
    </div>
  )
}
