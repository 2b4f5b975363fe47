import { useTranslation } from 'react-i18next'
import { useFormat } from '#browser/preferences/use-format.ts'
import classes from './ListResult.module.css'
import { type ListFilter, listFilters } from './list-rows.ts'

interface ListChipsProps {
  counts: ReadonlyMap<ListFilter, number>
  filter: ListFilter
  onChange: (filter: ListFilter) => void
}

/** Which rows are shown, and how many there are of each kind. */
export function ListChips({ counts, filter, onChange }: ListChipsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div role="group" className={classes.chips} aria-label={t('lookupList.shown')}>
      {listFilters.map((each) => (
        <button
          key={each}
          type="button"
          className={classes.chip}
          aria-pressed={each === filter}
          onClick={() => onChange(each)}
        >
          {t(`lookupList.filter.${each}`)} <span className={classes.count}>{format.number(counts.get(each) ?? 0)}</span>
        </button>
      ))}
    </div>
  )
}
