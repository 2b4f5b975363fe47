import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Chip } from '../Chip.tsx'
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
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div role="group" className={classes.chips} aria-label={t('lookupList.shown')}>
      {listFilters.map((each) => (
        <Chip key={each} pressed={each === filter} onPress={() => onChange(each)} count={counts.get(each) ?? 0}>
          {t(`lookupList.filter.${each}`)}
        </Chip>
      ))}
    </div>
  )
}
