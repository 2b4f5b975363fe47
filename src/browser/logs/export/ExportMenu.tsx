import { IconDownload } from '@tabler/icons-react'
import { type ComponentType, useMemo, useRef, useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { withWords } from '#browser/i18n/words.ts'
import { afterPalette, type Command, useCommands } from '#browser/palette/commands.ts'
import { useExportDenial } from '#browser/shell/use-export-denial.ts'
import { ReasonButton } from '#browser/ui/ReasonButton.tsx'
import type { LogScope } from '../view/log-scope.ts'
import classes from './Export.module.css'
import type { ExportPanelProps } from './ExportPanel.tsx'
import { isRunning } from './export-job.ts'
import { useExportJob } from './use-export-job.ts'

const loadPanel = withWords('rest', () => import('./ExportPanel.tsx'))

/** All entries of the view as a file. */
export function ExportMenu(scope: LogScope) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const [Panel, setPanel] = useState<ComponentType<ExportPanelProps> | null>(null)
  const job = useExportJob()
  const denial = useExportDenial()
  const mayExport = denial === undefined
  const running = job !== null && isRunning(job)
  const { total = 0, rows = 0 } = job?.progress ?? {}
  const share = running && total > 0 ? Math.min(99, Math.floor((rows / total) * 100)) : undefined

  async function open() {
    if (!Panel) {
      const { ExportPanel } = await loadPanel()
      setPanel(() => ExportPanel)
    }
    setOpened(true)
  }

  const target = useRef<HTMLButtonElement>(null)
  const commands = useMemo(
    (): Command[] =>
      mayExport
        ? [
            {
              id: 'export',
              group: 'here',
              text: t('export.command'),
              icon: IconDownload,
              run: afterPalette(() => {
                // The focus comes back to it in the end.
                target.current?.focus()
                target.current?.click()
              }),
            },
          ]
        : [],
    [t, mayExport],
  )
  useCommands(commands)

  return (
    <>
      <ReasonButton
        ref={target}
        className={classes.target ?? ''}
        leftSection={<IconDownload size={16} stroke={1.6} aria-hidden="true" />}
        aria-label={running ? t('export.running', { share: share ?? 0 }) : t('export.button')}
        {...(mayExport && { 'aria-haspopup': 'dialog' as const })}
        reason={denial}
        onClick={() => void open()}
      >
        <span className={running ? classes.share : classes.word}>
          {running ? t('export.share', { share: share ?? 0 }) : t('export.button')}
        </span>
      </ReasonButton>
      {Panel && <Panel {...scope} opened={opened} onClose={() => setOpened(false)} />}
    </>
  )
}
