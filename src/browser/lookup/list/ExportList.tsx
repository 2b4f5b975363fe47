import { IconDownload } from '@tabler/icons-react'
import { saveText } from '#browser/api/save-text.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useExportDenial } from '#browser/shell/use-export-denial.ts'
import { useReadableChannels } from '#browser/shell/use-readable-channels.ts'
import { ReasonButton } from '#browser/ui/ReasonButton.tsx'
import { type ListCsvWords, listCsv } from './list-csv.ts'
import type { ListRow } from './number-list.ts'

interface ExportListProps {
  /** As shown. */
  rows: readonly ListRow[]
  all: readonly ListRow[]
  /** More are on their way. */
  running: boolean
}

/** The rows shown, as a file. All of them are here already, so it is made here. */
export function ExportList({ rows, all, running }: ExportListProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const channels = useReadableChannels()
  const denial = useExportDenial()

  function save() {
    const words: ListCsvWords = {
      column: (column) => t(`lookupList.csv.${column}`),
      channelColumn: (channel, column) => `${labels.channel(channel)}: ${t(`lookupList.csvChannel.${column}`)}`,
      status: labels.status,
      problem: (problem) => t(`lookupList.csvProblem.${problem}`),
      yes: t('lookupList.yes'),
      no: t('lookupList.no'),
    }
    // Its name tells no number, and no day: what is in it does.
    saveText('numbers.csv', listCsv({ rows, all, channels, words }), 'text/csv;charset=utf-8')
  }

  const notNow = running ? t('lookupList.notYet') : rows.length === 0 ? t('lookupList.noneSuch') : undefined
  return (
    <ReasonButton
      leftSection={<IconDownload size={16} stroke={1.6} aria-hidden="true" />}
      reason={denial ?? notNow}
      onClick={save}
    >
      {t('lookupList.export', { count: rows.length })}
    </ReasonButton>
  )
}
