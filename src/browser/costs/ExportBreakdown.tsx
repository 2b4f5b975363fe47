import { ButtonGroup } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { saveText } from '#browser/api/save-text.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { useExportDenial } from '#browser/shell/use-export-denial.ts'
import { ReasonButton } from '#browser/ui/ReasonButton.tsx'
import type { CostSummary, Dimension } from '#contract/routes/costs.ts'
import { costCsv } from './cost-csv.ts'
import type { Line } from './lines.ts'
import type { Question } from './question.ts'
import { OtherFormats } from './reports/OtherFormats.tsx'
import { useStepName } from './use-step-name.ts'

interface ExportBreakdownProps {
  question: Question
  by: readonly Dimension[]
  /** Every line, also those that are not on screen yet. */
  lines: () => readonly Line[]
  total: CostSummary['total']
}

/** The table as a file. All of it is here already, so it is made here, from the figures on screen. */
export function ExportBreakdown({ question, by, lines, total }: ExportBreakdownProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const nameOf = useStepName()
  const denial = useExportDenial()
  const { zone } = useFormat()
  const { period, compared } = question
  const name = fileName(by, period, zone)

  function save() {
    const csv = costCsv({
      lines: lines(),
      by,
      total,
      compared: compared?.known === true,
      nameOf,
      dimensionLabel: labels.dimension,
      columnLabel: (column) => t(`costs.csv.${column}`),
    })
    saveText(`${name}.csv`, csv, 'text/csv;charset=utf-8')
  }

  return (
    <ButtonGroup>
      <ReasonButton
        leftSection={<IconDownload size={16} stroke={1.6} aria-hidden="true" />}
        reason={denial}
        onClick={save}
      >
        {t('costs.breakdown.export')}
      </ReasonButton>
      {denial === undefined && <OtherFormats question={question} by={by} name={name} />}
    </ButtonGroup>
  )
}

/** `costs-by-team-2026-10-01-2026-10-31`: first and last day in the zone. */
function fileName(by: readonly Dimension[], { from, to }: Question['period'], zone: string): string {
  // The Swedish way to write a date is ISO's.
  const day = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short' })
  const last = new Date(Date.parse(to) - 1)
  return `costs-by-${by.join('-')}-${day.format(new Date(from))}-${day.format(last)}`
}
