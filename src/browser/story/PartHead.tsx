import { useTranslation } from '#browser/i18n/use-translation.ts'
import classes from './Story.module.css'

/** The columns of `PartCells`. */
export function PartHead({ timed }: { timed: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <th scope="col">{t('story.column.attempts')}</th>
      <th scope="col">{t('story.column.arrived')}</th>
      <th scope="col">{t('story.column.failed')}</th>
      {timed && (
        <th scope="col" className={classes.rest} title={t('story.column.afterHint')}>
          {t('story.column.after')}
        </th>
      )}
      <th scope="col">{t('story.column.cost')}</th>
    </>
  )
}
