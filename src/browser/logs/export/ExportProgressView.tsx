import { fileSize } from '#browser/format/file-size.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Button } from '#browser/ui/Button.tsx'
import classes from './Export.module.css'
import { cancelExport, type ExportJob, isRunning } from './export-job.ts'

interface ExportProgressViewProps {
  job: ExportJob
  onAgain: () => void
  onClose: () => void
}

/** How far the file is, how it ended, and what that means for what has been saved. */
export function ExportProgressView({ job, onAgain, onClose }: ExportProgressViewProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { progress, error } = job
  const running = isRunning(job)
  const { total = 0, rows = 0, bytes = 0, costInUSDCents = null } = progress ?? {}
  const state = error !== undefined ? 'unknown' : (progress?.state ?? 'running')
  const percent = total > 0 ? Math.min(100, Math.floor((rows / total) * 100)) : 0

  return (
    <div className={classes.form}>
      {/* Its end is said at once; its steps are not. */}
      <div role="status">
        <p className={classes.rows} data-state={state}>
          {t(`export.state.${state}`)}
        </p>
        {state !== 'running' && (
          <p className={classes.text}>
            {state === 'unknown' ? t('export.unknown') : t(`export.means.${state}`, { count: rows })}
          </p>
        )}
      </div>
      {running && (
        <progress className={classes.bar} max={100} value={percent} aria-label={t('export.written')}>
          {percent} %
        </progress>
      )}
      {progress && (
        <dl className={classes.figures}>
          <div>
            <dt>{t('export.figure.rows')}</dt>
            <dd>{running ? t('export.of', { rows, total }) : format.number(rows)}</dd>
          </div>
          <div>
            <dt>{t('export.figure.size')}</dt>
            <dd>{fileSize(bytes, format.language)}</dd>
          </div>
          {costInUSDCents !== null && !running && (
            <div>
              <dt>{t('export.figure.cost')}</dt>
              <dd>{format.money(costInUSDCents)}</dd>
            </div>
          )}
        </dl>
      )}
      {running && <p className={classes.hint}>{t('export.goesOn')}</p>}
      <div className={classes.actions}>
        {running ? (
          <>
            <Button onClick={() => void cancelExport()}>{t('export.cancel')}</Button>
            <Button variant="filled" onClick={onClose} data-autofocus>
              {t('export.background')}
            </Button>
          </>
        ) : (
          <>
            <Button onClick={onAgain}>{t('export.again')}</Button>
            <Button variant="filled" onClick={onClose}>
              {t('ui.close')}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
