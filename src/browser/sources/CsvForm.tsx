import { useTranslation } from '#browser/i18n/use-translation.ts'
import { RadioRow } from '#browser/ui/RadioRow.tsx'
import type { Channel } from '#contract/channels/index.ts'
import { type CostUnit, type CsvMapping, costColumn, knownByContent } from '#contract/import/csv-mapping.ts'
import { importFields } from '#contract/import/import-fields.ts'
import classes from './CsvColumns.module.css'
import { CsvColumns } from './CsvColumns.tsx'
import { FixedField } from './FixedField.tsx'
import type { CsvHead } from './read-csv.ts'

interface CsvFormProps {
  channel: Channel
  head: CsvHead
  mapping: CsvMapping
  disabled: boolean
  onChange: (mapping: CsvMapping) => void
}

/** What the columns of a table hold, what to put where there is none, and in what the cost is written. */
export function CsvForm({ channel, head, mapping, disabled, onChange }: CsvFormProps) {
  const { t } = useTranslation()
  const without = importFields(channel).filter(({ name, required }) => required && !(name in mapping.columns))
  return (
    <div className={classes.form}>
      <p className={classes.text}>{t('sources.csv.text')}</p>
      <CsvColumns channel={channel} head={head} mapping={mapping} disabled={disabled} onChange={onChange} />
      {costColumn(channel, mapping.columns) !== undefined && (
        <div className={classes.unit}>
          <span>{t('sources.csv.unit')}</span>
          <RadioRow<CostUnit | ''>
            label={t('sources.csv.unit')}
            value={mapping.unit ?? ''}
            options={[
              { value: 'usd', label: t('sources.csv.usd') },
              { value: 'cents', label: t('sources.csv.cents') },
            ]}
            disabled={disabled}
            onChange={(unit) => unit !== '' && onChange({ ...mapping, unit })}
          />
        </div>
      )}
      {without.length > 0 && (
        <>
          <p className={classes.text}>{t('sources.csv.without')}</p>
          <div className={classes.fixed}>
            {without.map((field) => (
              <FixedField
                key={field.name}
                field={field}
                value={mapping.fixed[field.name] ?? ''}
                disabled={disabled}
                onChange={(value) => onChange({ ...mapping, fixed: { ...mapping.fixed, [field.name]: value } })}
              />
            ))}
          </div>
        </>
      )}
      {knownByContent(channel, mapping) && <p className={classes.text}>{t('sources.csv.byContent')}</p>}
    </div>
  )
}
