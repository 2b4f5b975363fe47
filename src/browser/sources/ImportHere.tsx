import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { ReasonButton } from '#browser/ui/ReasonButton.tsx'
import type { Channel } from '#contract/channels/index.ts'
import { missingFields, needsUnit } from '#contract/import/csv-mapping.ts'
import { formatOf } from '#contract/import/file-format.ts'
import { CsvForm } from './CsvForm.tsx'
import { FileDrop } from './FileDrop.tsx'
import { fileSize } from './file-size.ts'
import classes from './ImportHere.module.css'
import { ImportProblem } from './ImportProblem.tsx'
import { ImportReportView } from './ImportReportView.tsx'
import { useCsvFile } from './use-csv-file.ts'
import { useImport } from './use-import.ts'

/** Choose a file, say what its columns are, send it, read what became of it. */
export function ImportHere({ channel }: { channel: Channel }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const [file, setFile] = useState<File>()
  const { mutate, reset, isPending, data, error, progress, stop } = useImport()
  const { mapping, ...csv } = useCsvFile(channel)
  const isCsv = file !== undefined && formatOf(file.name) === 'csv'

  function choose(chosen: File) {
    reset()
    csv.clear()
    setFile(chosen)
    if (formatOf(chosen.name) === 'csv') csv.read(chosen)
  }

  /** Why the file cannot be sent yet. */
  function reason(): string | undefined {
    if (!isCsv) return undefined
    if (!mapping) return t('sources.csv.unread')
    const missing = missingFields(channel, mapping)
    if (missing.length > 0) return t('sources.csv.missing', { fields: missing.join(', ') })
    return needsUnit(channel, mapping) ? t('sources.csv.unitMissing') : undefined
  }
  const why = reason()
  const problem = error ?? csv.error

  return (
    <div className={classes.here}>
      <FileDrop onFile={choose} disabled={isPending} />
      {isCsv && csv.head && mapping && (
        <CsvForm channel={channel} head={csv.head} mapping={mapping} disabled={isPending} onChange={csv.setMapping} />
      )}
      {file && (
        <p className={classes.file}>
          <span className={classes.name}>{file.name}</span>
          <span className={classes.size}>{fileSize(file.size, format.language)}</span>
          {isPending ? (
            <Button onClick={stop}>{t('sources.import.stop')}</Button>
          ) : (
            <ReasonButton variant="filled" reason={why} onClick={() => mutate({ channel, file, mapping })}>
              {t('sources.import.start', { channel: labels.channel(channel) })}
            </ReasonButton>
          )}
          {csv.head && why !== undefined && <span className={classes.size}>{why}</span>}
        </p>
      )}
      {isPending && (
        <div className={classes.progress}>
          <progress aria-label={t('sources.import.progress')} {...(progress < 1 && { value: progress })} />
          <span>{progress < 1 ? format.percent(progress) : t('sources.import.storing')}</span>
        </div>
      )}
      {data && file && <ImportReportView report={data} fileName={file.name} channel={channel} />}
      {problem && <ImportProblem error={problem} />}
    </div>
  )
}
