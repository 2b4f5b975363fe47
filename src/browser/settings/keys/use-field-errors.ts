import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { KeyField } from './key-draft.ts'
import { fieldFailure } from './key-failure.ts'

export type FieldErrors = Partial<Record<KeyField, string>>

/** What stands at which field: what the form can see itself, in the reader's language, else what the gateway said. */
export function useFieldErrors(bad: readonly KeyField[], failure: unknown): FieldErrors {
  const { t } = useTranslation()
  const refused = fieldFailure(failure)
  return {
    ...(refused && { [refused.field]: refused.message }),
    ...Object.fromEntries(bad.map((field) => [field, t(`settings.keys.problem.${field}`)])),
  }
}
