import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useRangeText } from '#browser/ui/use-range-text.ts'
import { chipText } from '../filters/chip-text.ts'
import { useChipWords } from '../filters/use-chip-words.ts'
import { filteredKeys, filtersOf } from '../view/edit-filters.ts'
import type { LogScope } from '../view/log-scope.ts'
import classes from './Export.module.css'

/** How many entries, and which, in words. */
export function ExportSubject({ channel, view, rows }: LogScope & { rows: number | undefined }) {
  const { t } = useTranslation()
  const rangeText = useRangeText()
  const words = useChipWords(channel, view.filters)
  const filters = filteredKeys(view.filters).map((key) => chipText(channel, key, filtersOf(view.filters, key), words))
  return (
    <div className={classes.subject} role="status">
      <p className={classes.rows}>{rows === undefined ? t('export.counting') : t('export.rows', { count: rows })}</p>
      <dl className={classes.filters}>
        <div>
          <dt>{t('export.range')}</dt>
          <dd>{rangeText(view.range)}</dd>
        </div>
        {filters.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
