import { useQueries } from '@tanstack/react-query'
import { routeQuery } from '#browser/api/route-query.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { COUNTRY } from '#browser/logs/data/list-fields.ts'
import { useCountryName } from '#browser/logs/use-country-name.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { type Channel, COST_STATE, type Field } from '#contract/channels/index.ts'
import { decimalUnits } from '#contract/money.ts'
import { fieldValues } from '#contract/routes/logs.ts'
import type { Filter } from '#contract/view-state.ts'
import { relationOf } from './filter-fields.ts'

const ID_SHOWN = 8

/** Names a filter's values: statuses and countries in words, resources by the name that the log gives them. */
export function useValueNames(channel: Channel, filters: readonly Filter[]): (field: Field, value: string) => string {
  const labels = useLabels()
  const format = useFormat()
  const { t } = useTranslation()
  const names = useResourceNames(channel, filters)
  const countryName = useCountryName()
  return (field, value) => {
    if (value === '') return t('logs.values.blank')
    if (field.kind === 'relation' || field.kind === 'id') return names.get(value) ?? `${value.slice(0, ID_SHOWN)}…`
    if (field.kind === 'status') return labels.status(channel, value)
    if (field.kind === 'money') return decimalUnits(value) === undefined ? value : format.money(value)
    if (field.key === COUNTRY) return countryName(value)
    if (field.key === COST_STATE) return labels.costState(value)
    return value
  }
}

/** Names of the resources that the address knows by id only. */
export function useResourceNames(channel: Channel, filters: readonly Filter[]): Map<string, string> {
  const asked = filters.flatMap(({ key, values }) => {
    const relation = relationOf(channel, key)
    return relation && values.length > 0 ? [{ relation, values }] : []
  })
  return useQueries({
    queries: asked.map(({ relation, values }) => ({
      ...routeQuery(
        fieldValues,
        { field: relation.key, query: { [relation.key]: values }, limit: 200 },
        { resource: channel.resource },
      ),
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: (answers) =>
      new Map(
        answers.flatMap(({ data }) =>
          (data?.values ?? []).flatMap(({ id, label }) =>
            id !== null && label !== null ? [[id, label] as const] : [],
          ),
        ),
      ),
  })
}
