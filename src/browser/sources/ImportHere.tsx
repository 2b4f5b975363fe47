import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import type { Channel } from '#contract/channels/index.ts'
import { FileDrop } from './FileDrop.tsx'
import { fileSize } from './file-size.ts'
import classes from './ImportHere.module.css'
import { ImportProblem } from './ImportProblem.tsx'
import { ImportReportView } from './ImportReportView.tsx'
import { useImport } from './use-import.ts'

/** Choose a file, send it, read what became of it. */
export function ImportHere({ channel }: { channel: Channel }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const [file, setFile] = useState<File>()
  const { mutate, reset, isPending, data, error, progress, stop } = useImport()

  function choose(chosen: File) {
    reset()
    setFile(chosen)
  }

  return (
    <div className={classes.here}>
      <FileDrop onFile={choose} disabled={isPending} />
      {file && (
        <p className={classes.file}>
          <span className={classes.name}>{file.name}</span>
          <span className={classes.size}>{fileSize(file.size, format.language)}</span>
          {isPending ? (
            <Button onClick={stop}>{t('sources.import.stop')}</Button>
          ) : (
            <Button variant="filled" onClick={() => mutate({ channel: channel.id, file })}>
              {t('sources.import.start', { channel: labels.channel(channel) })}
            </Button>
          )}
        </p>
      )}
      {isPending && (
        <div className={classes.progress}>
          <progress aria-label={t('sources.import.progress')} {...(progress < 1 && { value: progress })} />
          <span>{progress < 1 ? format.percent(progress) : t('sources.import.storing')}</span>
        </div>
      )}
      {data && file && <ImportReportView report={data} fileName={file.name} channel={channel} />}
      {error && <ImportProblem error={error} />}
    </div>
  )
}
