import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Instant } from '#browser/ui/Instant.tsx'
import type { Fault, Source } from '#contract/routes/sources.ts'
import classes from './FaultNote.module.css'

/** Windows that nobody reads any more by itself: why, and who has to do what. */
export function SetAsideNote({ source, fault }: { source: Source; fault: Fault }) {
  const { t } = useTranslation()
  const count = source.channels.reduce((sum, { setAside }) => sum + setAside, 0)
  return (
    <div className={classes.fault}>
      <p className={classes.title}>
        {t('sources.setAside.title', { count })}{' '}
        <span className={classes.at}>
          <Instant iso={fault.at} form="age" />
        </span>
      </p>
      <p>{t('sources.setAside.text')}</p>
      <p>{t('sources.setAside.advice', { count })}</p>
      <p className={classes.detail}>{fault.message}</p>
    </div>
  )
}
