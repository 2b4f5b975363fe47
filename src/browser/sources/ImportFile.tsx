import { useEffect } from 'react'
import { fileSize } from '#browser/format/file-size.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Button } from '#browser/ui/Button.tsx'
import { ReasonButton } from '#browser/ui/ReasonButton.tsx'
import type { Channel } from '#contract/channels/index.ts'
import { CsvForm } from './CsvForm.tsx'
import classes from './ImportHere.module.css'
import { ImportProblem } from './ImportProblem.tsx'
import { ImportProgressLine } from './ImportProgressLine.tsx'
import { ImportReportView } from './ImportReportView.tsx'
import { type ChosenFile, useChosenFile } from './use-chosen-file.ts'
import { useImport } from './use-import.ts'
import { useUnready } from './use-unready.ts'

interface ImportFileProps {
  channel: Channel
  chosen: ChosenFile
  onBusy: (busy: boolean) => void
}

/** Say what the columns of a file are, send it, read what became of it. */
export function ImportFile({ channel, chosen, onBusy }: ImportFileProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const { language } = useFormat()
  const { file } = chosen
  const { format, head, mapping, setMapping, error: unusable } = useChosenFile(channel, chosen)
  const { mutate, isPending, data: report, error, progress, stop } = useImport()
  const unready = useUnready(channel, mapping)
  const problem = unusable ?? error

  useEffect(() => {
    onBusy(isPending)
    return () => onBusy(false)
  }, [isPending, onBusy])

  return (
    <>
      <p className={classes.file} role="status">
        <span className={classes.name}>{file.name}</span>{' '}
        <span className={classes.size}>{fileSize(file.size, language)}</span>
      </p>
      {head && mapping && (
        <CsvForm channel={channel} head={head} mapping={mapping} disabled={isPending} onChange={setMapping} />
      )}
      {format && (
        <div className={classes.actions}>
          {isPending ? (
            <Button onClick={stop}>{t('sources.import.stop')}</Button>
          ) : (
            <ReasonButton variant="filled" reason={unready} onClick={() => mutate({ channel, file, format, mapping })}>
              {t('sources.import.start', { channel: labels.channel(channel) })}
            </ReasonButton>
          )}
          {isPending && <ImportProgressLine progress={progress} />}
          {unready !== undefined && <span className={classes.size}>{unready}</span>}
        </div>
      )}
      {report && !isPending && <ImportReportView report={report} fileName={file.name} channel={channel} />}
      {problem && !isPending && (
        <div className={classes.problem}>
          <ImportProblem error={problem} />
        </div>
      )}
    </>
  )
}
