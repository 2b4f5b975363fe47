import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { fetchFile } from '#browser/api/fetch-route.ts'
import { saveText } from '#browser/api/save-text.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useExportDenial } from '#browser/shell/use-export-denial.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { ReasonButton } from '#browser/ui/ReasonButton.tsx'
import { type AuditFormat, auditExport, auditFormats, auditList } from '#contract/routes/audit.ts'
import classes from './ExportTrail.module.css'
import type { Trail } from './use-trail.ts'

/** The lines that the filters leave, as a file. Taking it is a line itself. */
export function ExportTrail({ trail }: { trail: Trail }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const denial = useExportDenial()
  const failureText = useFailureText()
  const { mutate, error, isPending } = useMutation({
    mutationFn: (format: AuditFormat) => fetchFile(auditExport, { ...trail.filters, format }),
    onSuccess: (file, format) => saveText(`audit-${new Date().toISOString().slice(0, 10)}.${format}`, file, file.type),
    onSettled: () => client.invalidateQueries({ queryKey: [auditList.id] }),
  })
  const button = (
    <ReasonButton
      reason={denial}
      loading={isPending}
      rightSection={<IconChevronDown size={14} aria-hidden="true" />}
      onClick={() => {}}
    >
      {t('audit.export.title')}
    </ReasonButton>
  )
  return (
    <div className={classes.export}>
      {denial === undefined ? (
        <Menu position="bottom-end">
          <Menu.Target>{button}</Menu.Target>
          <Menu.Dropdown>
            {auditFormats.map((format) => (
              <Menu.Item key={format} onClick={() => mutate(format)}>
                {t(`audit.export.${format}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : (
        button
      )}
      {error && (
        <p className={classes.error} role="alert">
          {t('audit.export.failed', { reason: failureText(error).text })}
        </p>
      )}
    </div>
  )
}
