import { useMemo } from 'react'
import { fileSize } from '#browser/format/file-size.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Button } from '#browser/ui/Button.tsx'
import classes from './ListEntry.module.css'

interface ListFileProps {
  name: string
  text: string
  onRemove: () => void
}

/** The file that was read, in place of the field. */
export function ListFile({ name, text, onRemove }: ListFileProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const bytes = useMemo(() => new Blob([text]).size, [text])
  return (
    <p className={classes.file}>
      <span className={classes.name}>{name}</span> <span className={classes.size}>{fileSize(bytes, language)}</span>
      <Button onClick={onRemove}>{t('lookupList.file.remove')}</Button>
    </p>
  )
}
