import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { fetchRoute } from '#browser/api/fetch-route.ts'
import { fileSize } from '#browser/format/file-size.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { sessionQuery } from '#browser/session/session-query.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { Button } from '#browser/ui/Button.tsx'
import { RadioRow } from '#browser/ui/RadioRow.tsx'
import { exportCheck, exportFormats } from '#contract/routes/export.ts'
import type { LogScope } from '../view/log-scope.ts'
import classes from './Export.module.css'
import { ExportField } from './ExportField.tsx'
import { ExportSubject } from './ExportSubject.tsx'
import { type ExportChoice, exportKeys, exportRequest, firstChoice } from './export-choice.ts'
import { startExport } from './export-job.ts'

/** What the file will hold, said before it is made. */
export function ExportForm({ onClose, ...scope }: LogScope & { onClose: () => void }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const { data: session } = useQuery(sessionQuery)
  const [choice, setChoice] = useState<ExportChoice>(firstChoice)
  const choose = (patch: Partial<ExportChoice>) => setChoice({ ...choice, ...patch })
  const { channel } = scope
  const masked = session?.masked === true
  const request = exportRequest(scope, choice, format.zone, labels)
  const {
    data: check,
    error,
    refetch,
  } = useQuery({
    queryKey: [exportCheck.id, channel.id, request.query, request.columns, request.format] as const,
    queryFn: ({ signal }) => fetchRoute(exportCheck, request, { params: { resource: channel.resource }, signal }),
    placeholderData: keepPreviousData,
  })
  // Parquet is written by the engine, which masks nothing.
  const formats = exportFormats.filter((each) => !(masked && each === 'parquet'))

  function submit(event: FormEvent) {
    event.preventDefault()
    startExport(channel, request)
  }

  if (error && !check) return <FailureState error={error} onRetry={() => void refetch()} />
  return (
    <form className={classes.form} onSubmit={submit}>
      <ExportSubject {...scope} rows={check?.rows} />
      <ExportField title={t('export.format')} hint={t(`export.about.${choice.format}`)}>
        <RadioRow
          label={t('export.format')}
          value={choice.format}
          options={formats.map((value) => ({ value, label: t(`export.name.${value}`) }))}
          onChange={(value) => choose({ format: value })}
        />
      </ExportField>
      <ExportField title={t('export.columns')}>
        <RadioRow
          label={t('export.columns')}
          value={choice.columns}
          options={(['shown', 'all'] as const).map((columns) => ({
            value: columns,
            label: t(`export.columnsOf.${columns}`, { count: exportKeys(scope, { ...choice, columns }).length }),
          }))}
          onChange={(columns) => choose({ columns })}
        />
      </ExportField>
      {choice.format === 'csv' && (
        <>
          <ExportField title={t('export.header')}>
            <RadioRow
              label={t('export.header')}
              value={choice.header}
              options={(['label', 'key'] as const).map((value) => ({ value, label: t(`export.headerOf.${value}`) }))}
              onChange={(header) => choose({ header })}
            />
          </ExportField>
          {format.zone !== 'UTC' && (
            <ExportField title={t('export.zone')}>
              <RadioRow
                label={t('export.zone')}
                value={choice.zone}
                options={[
                  { value: 'shown' as const, label: format.zone },
                  { value: 'utc' as const, label: 'UTC' },
                ]}
                onChange={(zone) => choose({ zone })}
              />
            </ExportField>
          )}
        </>
      )}
      <div className={classes.notes}>
        {(choice.format !== 'csv' || format.zone === 'UTC') && <p>{t('export.inUtc')}</p>}
        <p>{t(masked ? 'export.masked' : 'export.open')}</p>
        {masked && <p>{t('export.noParquet')}</p>}
        {check && check.bytes !== null && check.rows > 0 && (
          <p>{t('export.size', { size: fileSize(check.bytes, format.language) })}</p>
        )}
      </div>
      <div className={classes.actions}>
        <Button onClick={onClose}>{t('ui.cancel')}</Button>
        <Button type="submit" variant="filled" disabled={!check || check.rows === 0}>
          {check ? t('export.start', { count: check.rows }) : t('export.button')}
        </Button>
      </div>
    </form>
  )
}
