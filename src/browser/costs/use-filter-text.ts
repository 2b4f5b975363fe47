import { useQueries } from '@tanstack/react-query'
import { routeQuery } from '#browser/api/route-query.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { type Channel, type Field, findField } from '#contract/channels/index.ts'
import { type Dimension, dimensions } from '#contract/routes/costs.ts'
import { fieldValues } from '#contract/routes/logs.ts'
import type { Filter } from '#contract/view-state.ts'
import type { CostAddress } from './use-cost-view.ts'
import { useStepName } from './use-step-name.ts'

/** The test of a filter in words. The address holds ids; their names come from the log. */
export function useFilterText({ view, chosen }: CostAddress): (filter: Filter) => string {
  const { t } = useTranslation()
  const nameOf = useStepName()
  const related = view.filters.filter(({ key, values }) => values.length > 0 && isRelation(chosen[0], key))
  const names = useQueries({
    queries: related.flatMap(({ key, values }) =>
      chosen.map((channel) =>
        routeQuery(fieldValues, { field: key, query: { [key]: values } }, { resource: channel.resource }),
      ),
    ),
    combine: (results) =>
      new Map(results.flatMap(({ data }) => data?.values ?? []).map(({ id, label }) => [id, label])),
  })
  const valueText = (key: string, value: string) => {
    const field = chosen[0] && findField(chosen[0], key)
    return nameOf({ dimension: dimensionOf(field), id: value, label: names.get(value) ?? value })
  }
  return ({ key, op, values }) => {
    const text = values.map((value) => valueText(key, value)).join(', ')
    return t(`costs.filters.op.${op}`, { value: text })
  }
}

function isRelation(channel: Channel | undefined, key: string): boolean {
  return channel !== undefined && findField(channel, key)?.kind === 'relation'
}

// A field that is no dimension is named as a relation is: by its label, else as it is.
function dimensionOf(field: Field | undefined): Dimension {
  return dimensions.find((each) => each === field?.key) ?? 'team'
}
