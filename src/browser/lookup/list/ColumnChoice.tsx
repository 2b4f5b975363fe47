import { NativeSelect } from '@mantine/core'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import classes from './ListEntry.module.css'
import { ALL_COLUMNS, type ListColumn, type ListTable } from './read-list.ts'

interface ColumnChoiceProps {
  table: ListTable
  column: number
  onChange: (column: number) => void
}

const SAMPLE = 40

/** Which column of a table holds the numbers. */
export function ColumnChoice({ table: { columns }, column, onChange }: ColumnChoiceProps) {
  const { t } = useTranslation()
  const nameOf = ({ index, name, sample }: ListColumn) => {
    const head = name || t('lookupList.column.nth', { n: index + 1 })
    return sample === '' ? head : t('lookupList.column.sample', { name: head, sample: sample.slice(0, SAMPLE) })
  }
  return (
    <NativeSelect
      className={classes.column ?? ''}
      label={t('lookupList.column.label')}
      data={[
        ...columns.map((each) => ({ value: String(each.index), label: nameOf(each) })),
        { value: String(ALL_COLUMNS), label: t('lookupList.column.all') },
      ]}
      value={String(column)}
      onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
    />
  )
}
