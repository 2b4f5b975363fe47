import { ApiFailure } from '#browser/api/api-failure.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { type BudgetField, budgetFields } from './budget-draft.ts'

interface FieldErrors {
  readonly errors: Partial<Record<BudgetField, string>>
  /** The last request failed, and not for one of these fields. */
  readonly isElsewhere: boolean
}

/** What stands at which field: what the form can see itself, else what the gateway said. */
export function useFieldErrors(bad: readonly BudgetField[], failure: unknown): FieldErrors {
  const { t } = useTranslation()
  const refused = refusedField(failure)
  return {
    errors: {
      ...(refused && { [refused.field]: refused.message }),
      ...Object.fromEntries(bad.map((field) => [field, t(`budgets.problem.${field}`)])),
    },
    isElsewhere: Boolean(failure) && !refused,
  }
}

function refusedField(failure: unknown): { field: BudgetField; message: string } | undefined {
  if (!(failure instanceof ApiFailure) || failure.path === undefined) return undefined
  const { path, message } = failure
  const field = budgetFields.find((each) => path === each || path.startsWith(`${each}.`))
  return field && { field, message: message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message }
}
