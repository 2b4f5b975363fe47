import { IconX } from '@tabler/icons-react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Link } from '#browser/router/Link.tsx'
import { findField } from '#contract/channels/index.ts'
import type { Filter } from '#contract/view-state.ts'
import classes from './CostFilters.module.css'
import type { CostAddress } from './use-cost-view.ts'
import { useFilterText } from './use-filter-text.ts'

/** The filters in the address, each of which can be taken away; and what in the address could not be read. */
export function CostFilters({ page }: { page: CostAddress }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const filterText = useFilterText(page)
  const { view, chosen, problems, address } = page
  if (view.filters.length === 0 && problems.length === 0) return null

  const nameOf = ({ key }: Filter) => {
    const field = chosen[0] && findField(chosen[0], key)
    return field ? labels.field(field) : key
  }

  return (
    <div className={classes.bar}>
      {view.filters.length > 0 && (
        <ul className={classes.chips} aria-label={t('costs.filters.label')}>
          {view.filters.map((filter) => {
            const name = nameOf(filter)
            const text = filterText(filter)
            return (
              <li key={`${filter.key}.${filter.op}`} className={classes.chip}>
                <span className={classes.field}>{name}</span>
                <span className={classes.value}>{text}</span>
                <Link
                  className={classes.remove}
                  to={address({ filters: view.filters.filter((each) => each !== filter) })}
                  aria-label={t('costs.filters.remove', { filter: `${name} ${text}` })}
                >
                  <IconX size={12} aria-hidden="true" />
                </Link>
              </li>
            )
          })}
        </ul>
      )}
      {view.filters.length > 1 && <Link to={address({ filters: [] })}>{t('costs.filters.clear')}</Link>}
      {problems.length > 0 && (
        <p className={classes.problem} role="status">
          {t('costs.filters.unread', { names: problems.join(', ') })}
        </p>
      )}
    </div>
  )
}
