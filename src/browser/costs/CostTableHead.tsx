import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { CostColumn } from '#contract/cost-view.ts'
import type { Dimension } from '#contract/routes/costs.ts'
import classes from './Table.module.css'
import type { CostAddress } from './use-cost-view.ts'

interface CostTableHeadProps {
  page: CostAddress
  name: readonly (Dimension | null)[]
  withChange: boolean
}

/** The head of the table; a click sorts, the next click sorts the other way. */
export function CostTableHead({ page, name, withChange }: CostTableHeadProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const { sort } = page.view

  function head(column: CostColumn, text: string) {
    const chosen = sort.column === column
    // Names begin at A, figures at the largest.
    const first = column === 'name' ? 'asc' : 'desc'
    const turned = sort.direction === 'asc' ? 'desc' : 'asc'
    return (
      <th
        scope="col"
        className={column === 'name' ? classes.name : undefined}
        {...(chosen && { 'aria-sort': sort.direction === 'asc' ? 'ascending' : 'descending' })}
      >
        <button
          type="button"
          className={classes.sort}
          onClick={() => page.change({ sort: { column, direction: chosen ? turned : first } })}
        >
          {text}
          <span className={classes.arrow} aria-hidden="true">
            {chosen ? (sort.direction === 'asc' ? '▲' : '▼') : ''}
          </span>
        </button>
      </th>
    )
  }

  return (
    <thead>
      <tr>
        {head('name', name.flatMap((each) => (each ? [labels.dimension(each)] : [])).join(' / '))}
        {head('entries', t('costs.column.entries'))}
        {head('arrived', t('costs.column.arrived'))}
        {head('cost', t('costs.column.cost'))}
        <th scope="col">{t('costs.column.share')}</th>
        {withChange && head('change', t('costs.column.change'))}
        {head('unit', t('costs.column.unit'))}
      </tr>
    </thead>
  )
}
