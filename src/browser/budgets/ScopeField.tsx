import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { routeQuery } from '#browser/api/route-query.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { Channel } from '#contract/channels/index.ts'
import { viewList } from '#contract/routes/views.ts'
import { COSTS_PAGE } from '#contract/view-page.ts'
import { everything, isSameScope, type Scope, scopeOfAddress } from './budget-scope.ts'
import { useScopeWords } from './use-scope-words.ts'

interface ScopeFieldProps {
  value: Scope
  /** What the form began with: the budget's own, or the filter of the page that led here. */
  initial: Scope
  isNew: boolean
  offered: readonly Channel[]
  error: string | undefined
  onChange: (scope: Scope) => void
}

const ALL = 'all'
const INITIAL = 'initial'

/** Which costs: all of them, those of the page that led here, or those of a saved report. */
export function ScopeField({ value, initial, isNew, offered, error, onChange }: ScopeFieldProps) {
  const { t } = useTranslation()
  const { data } = useQuery(routeQuery(viewList, { page: COSTS_PAGE }))
  const words = useScopeWords(value, offered)
  const choices = [
    { value: ALL, label: t('budgets.scope.all'), scope: everything },
    ...(isSameScope(initial, everything)
      ? []
      : [{ value: INITIAL, label: t(isNew ? 'budgets.scope.page' : 'budgets.scope.kept'), scope: initial }]),
    ...(data?.views ?? []).map(({ id, name, search }) => ({
      value: id,
      label: t('budgets.scope.report', { name }),
      scope: scopeOfAddress(search, offered),
    })),
  ]
  const chosen = choices.find(({ scope }) => scope === value) ?? choices.find(({ scope }) => isSameScope(scope, value))
  return (
    <NativeSelect
      label={t('budgets.field.scope')}
      description={words}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      data={choices.map(({ value: id, label }) => ({ value: id, label }))}
      value={chosen?.value ?? ALL}
      error={error}
      onChange={({ currentTarget }) => {
        const choice = choices.find((each) => each.value === currentTarget.value)
        if (choice) onChange(choice.scope)
      }}
    />
  )
}
