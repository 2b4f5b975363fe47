import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { fetchFile } from '#browser/api/fetch-route.ts'
import { saveText } from '#browser/api/save-text.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFailureText } from '#browser/shell/use-failure-text.ts'
import { Button } from '#browser/ui/Button.tsx'
import { type CostExportFormat, costExport, costExportFormats } from '#contract/routes/cost-export.ts'
import type { Dimension } from '#contract/routes/costs.ts'
import { partRequest, type Question } from '../question.ts'
import classes from './OtherFormats.module.css'

interface OtherFormatsProps {
  question: Question
  by: readonly Dimension[]
  /** Of the file, without its ending. */
  name: string
}

/** The same table as files that the gateway writes, for programs: amounts exact, columns named as in the API. */
export function OtherFormats({ question, by, name }: OtherFormatsProps) {
  const { t } = useTranslation()
  const failureText = useFailureText()
  const { mutate, error, isPending } = useMutation({
    mutationFn: (format: CostExportFormat) =>
      fetchFile(costExport, { ...partRequest(question, { groupBy: [...by] }), format }),
    // It comes whole or not at all.
    onSuccess: (file, format) => saveText(`${name}.${format}`, file, file.type),
  })
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button className={classes.more ?? ''} aria-label={t('reports.export.more')} loading={isPending}>
            <IconChevronDown size={14} aria-hidden="true" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {costExportFormats.map((format) => (
            <Menu.Item key={format} onClick={() => mutate(format)}>
              {t(`reports.export.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {error && (
        <p className={classes.error} role="alert">
          {t('reports.export.failed', { reason: failureText(error).text })}
        </p>
      )}
    </>
  )
}
