import { IconFileImport } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './FileDrop.module.css'
import { useNoDropElsewhere } from './use-no-drop-elsewhere.ts'

interface FileDropProps {
  onFile: (file: File) => void
  disabled: boolean
}

/** A file by the system's dialog or by dropping it. */
export function FileDrop({ onFile, disabled }: FileDropProps) {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  const [several, setSeveral] = useState(false)
  useNoDropElsewhere()

  function take(files: FileList | null) {
    const [file, ...more] = files ?? []
    setSeveral(more.length > 0)
    if (file && more.length === 0) onFile(file)
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    if (!disabled) take(event.dataTransfer.files)
  }

  return (
    <>
      <label
        className={classes.drop}
        data-over={over}
        onDragOver={(event) => {
          // Without this the browser would open the file instead.
          event.preventDefault()
          event.dataTransfer.dropEffect = disabled ? 'none' : 'copy'
          setOver(!disabled)
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
            take(currentTarget.files)
            // The same file may be chosen again after it was corrected.
            currentTarget.value = ''
          }}
        />
      </label>
      {several && (
        <p className={classes.several} role="alert">
          {t('sources.import.several')}
        </p>
      )}
    </>
  )
}
