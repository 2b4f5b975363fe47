import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { statusQuery } from '#browser/shell/status-query.ts'
import { Button } from '#browser/ui/Button.tsx'
import type { ImportField } from '#contract/import/import-fields.ts'
import classes from './CsvColumns.module.css'
import { makeUuid } from './make-uuid.ts'

interface FixedFieldProps {
  field: ImportField
  value: string
  disabled: boolean
  onChange: (value: string) => void
}

/** What a field that no column holds is in every row. */
export function FixedField({ field: { name, field }, value, disabled, onChange }: FixedFieldProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const list = useId()
  const { data: status } = useQuery(statusQuery)
  const isProject = field.key === 'projectId'
  const projects = isProject ? (status?.projects ?? []) : []
  // Elsewhere than in a mirrored OneUptime nobody has such an ID at hand.
  const canMakeUp = isProject && field.kind === 'id'
  return (
    <div className={classes.fixedField}>
      <TextInput
        label={`${labels.field(field)} · ${name}`}
        {...(canMakeUp && { description: t('sources.csv.project') })}
        // Fields stand in a row: what explains one must not move it down.
        inputWrapperOrder={['label', 'input', 'description']}
        {...(projects.length > 0 && { list })}
        value={value}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      {projects.length > 0 && (
        <datalist id={list}>
          {projects.map(({ id, label }) => (
            <option key={id} value={id} label={label ?? t('shell.project.unnamed')} />
          ))}
        </datalist>
      )}
      {canMakeUp && (
        <Button size="compact-sm" disabled={disabled} onClick={() => onChange(makeUuid())}>
          {t('sources.csv.makeUp')}
        </Button>
      )}
    </div>
  )
}
