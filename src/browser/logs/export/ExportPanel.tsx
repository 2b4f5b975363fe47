import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { SidePanel } from '#browser/ui/SidePanel.tsx'
import type { LogScope } from '../view/log-scope.ts'
import { ExportForm } from './ExportForm.tsx'
import { ExportProgressView } from './ExportProgressView.tsx'
import { forgetExport, isRunning } from './export-job.ts'
import { useExportJob } from './use-export-job.ts'

export interface ExportPanelProps extends LogScope {
  opened: boolean
  onClose: () => void
}

export function ExportPanel({ opened, onClose, ...scope }: ExportPanelProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const job = useExportJob()

  function close() {
    // What has ended has been read; what goes on is told by the button.
    if (job && !isRunning(job)) forgetExport()
    onClose()
  }

  const channel = labels.channel(job?.channel ?? scope.channel)
  return (
    <SidePanel title={t('export.title', { channel })} opened={opened} onClose={close}>
      {job ? (
        <ExportProgressView job={job} onAgain={forgetExport} onClose={close} />
      ) : (
        <ExportForm {...scope} onClose={close} />
      )}
    </SidePanel>
  )
}
