import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import classes from './ImportHere.module.css'
import type { ImportProgress } from './use-import.ts'

/** How far an import is. Nobody can tell how long the last rows take to be stored. */
export function ImportProgressLine({ progress: { step, share } }: { progress: ImportProgress }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className={classes.progress}>
      <progress aria-label={t('sources.import.progress')} {...(step !== 'storing' && { value: share })} />
      <span>
        {t(`sources.import.${step}`)}
        {step !== 'storing' && ` · ${format.percent(share)}`}
      </span>
    </div>
  )
}
