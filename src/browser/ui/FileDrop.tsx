import { IconFileImport } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import classes from './FileDrop.module.css'
import { useNoDropElsewhere } from './use-no-drop-elsewhere.ts'

interface FileDropProps {
  onFile: (file: File) => void
  disabled?: boolean
  /** Endings and types of files, as an input takes them. */
  accept: string
  /** "Choose a file", as a link would say it. */
  action: string
  /** "or drop it here". */
  children: ReactNode
  /** What files it takes. */
  hint: string
  /** What is said to several at once, of which none is taken. */
  several: string
}

/** A file by the system's dialog or by dropping it. */
export function FileDrop({ onFile, disabled = false, accept, action, children, hint, several }: FileDropProps) {
  const [over, setOver] = useState(false)
  const [refused, setRefused] = useState(false)
  useNoDropElsewhere()

  function take(files: FileList | null) {
    const [file, ...more] = files ?? []
    setRefused(more.length > 0)
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
          <span className={classes.action}>{action}</span> {children}
          <span className={classes.hint}>{hint}</span>
        </span>
        <input
          type="file"
          className={classes.input}
          accept={accept}
          disabled={disabled}
          onChange={({ currentTarget }) => {
            take(currentTarget.files)
            // The same file may be chosen again after it was corrected.
            currentTarget.value = ''
          }}
        />
      </label>
      {refused && (
        <p className={classes.several} role="alert">
          {several}
        </p>
      )}
    </>
  )
}
