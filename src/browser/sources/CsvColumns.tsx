import { NativeSelect } from '@mantine/core'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { Channel } from '#contract/channels/index.ts'
import type { CsvMapping } from '#contract/import/csv-mapping.ts'
import { importFields } from '#contract/import/import-fields.ts'
import classes from './CsvColumns.module.css'
import { assignColumn, fieldOfColumn } from './csv-draft.ts'
import type { CsvHead } from './read-csv.ts'
import table from './Table.module.css'

interface CsvColumnsProps {
  channel: Channel
  head: CsvHead
  mapping: CsvMapping
  disabled: boolean
  onChange: (mapping: CsvMapping) => void
}

/** Each column with its first cells, and the field that it fills. */
export function CsvColumns({ channel, head: { header, rows }, mapping, disabled, onChange }: CsvColumnsProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const fields = importFields(channel).map(({ name, field, required }) => ({
    value: name,
    label: `${labels.field(field)}${required ? ' *' : ''} · ${name}`,
  }))
  return (
    <div className={classes.scroll}>
      <table className={table.table} aria-label={t('sources.csv.columns')}>
        <thead>
          <tr>
            <th scope="col">{t('sources.csv.column')}</th>
            <th scope="col">{t('sources.csv.preview')}</th>
            <th scope="col">{t('sources.csv.field')}</th>
          </tr>
        </thead>
        <tbody>
          {header.map((name, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a name, and never move.
            <tr key={column}>
              <th scope="row" className={classes.name} title={name}>
                {name}
              </th>
              <td>
                {rows.map((cells, row) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file never move.
                  <span key={row} className={classes.cell}>
                    {cells[column]?.slice(0, 120)}
                  </span>
                ))}
              </td>
              <td>
                <NativeSelect
                  aria-label={t('sources.csv.fieldOf', { column: name })}
                  data={[{ value: '', label: t('sources.csv.none') }, ...fields]}
                  value={fieldOfColumn(mapping, column)}
                  disabled={disabled}
                  onChange={({ currentTarget }) =>
                    onChange(assignColumn(channel, mapping, header, column, currentTarget.value))
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
