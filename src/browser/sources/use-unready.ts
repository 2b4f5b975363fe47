import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { Channel } from '#contract/channels/index.ts'
import { type CsvMapping, missingFields, needsUnit } from '#contract/import/csv-mapping.ts'
import { importFields } from '#contract/import/import-fields.ts'
import { isUuid } from '#contract/query/values.ts'

/** Why a table cannot be sent yet; nothing where it can, or where the file is none. */
export function useUnready(channel: Channel, mapping: CsvMapping | undefined): string | undefined {
  const { t } = useTranslation()
  const labels = useLabels()
  if (!mapping) return undefined
  const missing = missingFields(channel, mapping)
  if (missing.length > 0) return t('sources.csv.missing', { fields: missing.join(', ') })
  // Every row would be refused for it.
  const bad = importFields(channel).find(
    ({ name, field }) => field.kind === 'id' && mapping.fixed[name]?.trim() && !isUuid(mapping.fixed[name].trim()),
  )
  if (bad) return t('sources.csv.notUuid', { field: labels.field(bad.field) })
  return needsUnit(channel, mapping) ? t('sources.csv.unitMissing') : undefined
}
