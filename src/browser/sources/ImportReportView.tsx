import { IconDownload } from '@tabler/icons-react'
import { saveText } from '#browser/api/save-text.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { Button } from '#browser/ui/Button.tsx'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import type { Channel } from '#contract/channels/index.ts'
import classes from './ImportReportView.module.css'
import table from './Table.module.css'
import type { FileReport } from './use-import.ts'

const SHOWN = 50

interface ImportReportViewProps {
  report: FileReport
  fileName: string
  channel: Channel
}

/** What was taken, what was refused and why. */
export function ImportReportView({ report, fileName, channel }: ImportReportViewProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { accepted, rejected, errors, counted, keptOut } = report

  function download() {
    const lines = errors.map(({ line, message }) => `${line}\t${message.replace(/\s+/g, ' ')}`)
    saveText(`${fileName}.errors.tsv`, `${counted}\tmessage\n${lines.join('\n')}\n`, 'text/tab-separated-values')
  }

  return (
    <div className={classes.report} role="status">
      <p className={classes.sums}>
        <StatusWord tone={accepted > 0 ? 'arrived' : 'unclear'}>
          {t('sources.report.accepted', { count: accepted })}
        </StatusWord>
        {rejected > 0 && <StatusWord tone="failed">{t('sources.report.rejected', { count: rejected })}</StatusWord>}
        {accepted > 0 && <Link to={paths.log(channel)}>{t('sources.report.open')}</Link>}
      </p>
      {keptOut && <KeptOut {...keptOut} />}
      {rejected > 0 && (
        <>
          <p className={classes.note}>{t(accepted > 0 ? 'sources.report.again' : 'sources.report.none')}</p>
          <table className={table.table} aria-label={t('sources.report.errors')}>
            <thead>
              <tr>
                <th scope="col" className={classes.line}>
                  {t(`sources.report.${counted}`)}
                </th>
                <th scope="col">{t('sources.report.message')}</th>
              </tr>
            </thead>
            <tbody>
              {errors.slice(0, SHOWN).map(({ line, message }) => (
                <tr key={line}>
                  <td className={classes.line}>{format.number(line)}</td>
                  <td className={table.message}>{message}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={classes.sums}>
            <Button leftSection={<IconDownload size={16} stroke={1.6} aria-hidden="true" />} onClick={download}>
              {t('sources.report.download', { count: errors.length })}
            </Button>
            {errors.length > SHOWN && (
              <span className={classes.note}>{t('sources.report.shown', { count: SHOWN })}</span>
            )}
          </p>
        </>
      )}
    </div>
  )
}

/** Rows that were taken and are not all there: what was promised to somebody, or a channel's retention, outranks a file. */
function KeptOut({ pastDue, erased, withoutTexts }: NonNullable<FileReport['keptOut']>) {
  const { t } = useTranslation()
  return (
    <ul className={classes.keptOut}>
      {erased > 0 && <li>{t('sources.report.erased', { count: erased })}</li>}
      {pastDue > 0 && <li>{t('sources.report.pastDue', { count: pastDue })}</li>}
      {withoutTexts > 0 && <li>{t('sources.report.withoutTexts', { count: withoutTexts })}</li>}
    </ul>
  )
}
