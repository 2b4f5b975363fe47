import { useQueries } from '@tanstack/react-query'
import { routeQuery } from '#browser/api/route-query.ts'
import { formatPhone } from '#browser/format/phone.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { type Channel, type Field, findField } from '#contract/channels/index.ts'
import { fieldValues } from '#contract/routes/logs.ts'
import type { Filter } from '#contract/view-state.ts'
import { type Scope, scopeChannels, scopeFilters } from './budget-scope.ts'

/** What a scope is over, in words: `SMS, Calls · Country Germany · Team Platform`. */
export function useScopeWords(scope: Scope, offered: readonly Channel[]): string {
  const { t } = useTranslation()
  const labels = useLabels()
  const { language } = useFormat()
  const chosen = scopeChannels(scope, offered)
  const filters = scopeFilters(scope, offered)
  const names = useNames(chosen, filters ?? [])
  const [first] = chosen

  const valueText = (field: Field | undefined, value: string) => {
    if (field?.key === 'country') return new Intl.DisplayNames(language, { type: 'region' }).of(value) ?? value
    if (field?.kind === 'phone') return formatPhone(value).text
    if (field?.kind === 'status' && first) return labels.status(first, value)
    return names.get(value) ?? value
  }
  const filterText = ({ key, op, values }: Filter) => {
    const field = first && findField(first, key)
    const value = values.map((each) => valueText(field, each)).join(', ')
    return `${field ? labels.field(field) : key} ${t(`costs.filters.op.${op}`, { value })}`
  }
  const channelText =
    scope.channels === null ? t('budgets.allChannels') : chosen.map((each) => labels.channel(each)).join(', ')
  return [channelText, ...(filters ? filters.map(filterText) : [t('budgets.ownQuery')])].join(' · ')
}

/** Names of related resources: a filter holds their ids. */
function useNames(chosen: readonly Channel[], filters: readonly Filter[]): ReadonlyMap<string, string | null> {
  const related = filters.filter(({ key, values }) => {
    const field = chosen[0] && findField(chosen[0], key)
    return field?.kind === 'relation' && values.length > 0
  })
  return useQueries({
    queries: related.flatMap(({ key, values }) =>
      chosen.map((channel) =>
        routeQuery(fieldValues, { field: key, query: { [key]: values } }, { resource: channel.resource }),
      ),
    ),
    combine: (results) =>
      new Map(results.flatMap(({ data }) => data?.values ?? []).map(({ id, label }) => [id ?? '', label])),
  })
}
