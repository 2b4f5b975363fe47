import { IconFileImport } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './FileDrop.module.css'

interface FileDropProps {
  onFile: (file: File) => void
  disabled: boolean
}

/** A file by the system's dialog or by dropping it. */
export function FileDrop({ onFile, disabled }: FileDropProps) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && !disabled) onFile(file)
  }

  return (
    <label
      className={classes.drop}
      data-over={over}
      onDragOver={(event) => {
        // Without this the browser would open the file instead.
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileImport size={20} stroke={1.6} aria-hidden="true" />
      <span>
        <span className={classes.action}>{t('sources.import.choose')}</span> {t('sources.import.drop')}
        <span className={classes.hint}>{t('sources.import.kinds')}</span>
      </span>
      <input
        type="file"
        className={classes.input}
        accept=".ndjson,.jsonl,.json,.csv,.tsv,.txt,application/x-ndjson,application/json,text/csv"
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) onFile(file)
          // The same file may be chosen again after it was corrected.
          currentTarget.value = ''
        }}
      />
    </label>
  )
}
