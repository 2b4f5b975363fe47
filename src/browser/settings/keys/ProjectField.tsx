import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { Status } from '#contract/routes/system.ts'
import classes from './KeyForm.module.css'

interface ProjectFieldProps {
  /** The project's id; '' for none yet. */
  value: string
  projects: Status['projects']
  error: string | undefined
  onChange: (id: string) => void
}

/** No project has this id: ids are not blank. */
const OTHER = ' '

/** One of the projects that rows have come from, or any other by its id: its rows may still be on the way. */
export function ProjectField({ value, projects, error, onChange }: ProjectFieldProps) {
  const { t } = useTranslation()
  const [other, setOther] = useState(projects.length === 0)
  return (
    <div className={classes.project}>
      {projects.length > 0 && (
        <Select
          label={t('settings.keys.field.project')}
          placeholder={t('settings.keys.field.projectPick')}
          data={[
            ...projects.map(({ id, label }) => ({ value: id, label: label ?? id })),
            { value: OTHER, label: t('settings.keys.field.projectOther') },
          ]}
          value={other ? OTHER : value || null}
          error={other ? undefined : error}
          onChange={(id) => {
            setOther(id === OTHER)
            onChange(id === OTHER ? '' : (id ?? ''))
          }}
          searchable={projects.length > 8}
          limit={200}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
        />
      )}
      {other && (
        <TextInput
          label={t('settings.keys.field.projectId')}
          description={t('settings.keys.field.projectIdHint')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={value}
          error={error}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </div>
  )
}
