import { useTranslation } from '#browser/i18n/use-translation.ts'
import { usePageTitle } from '#browser/ui/use-page-title.ts'
import type { OpenView } from '#browser/views/use-open-view.ts'
import type { SavedView } from '#contract/routes/views.ts'
import classes from './PrintTitle.module.css'

/** The name of the open report on a sheet of paper, and on the file that paper may be. */
export function PrintTitle({ state: { open, modified } }: { state: OpenView }) {
  return open ? <Title report={open} modified={modified} /> : null
}

function Title({ report, modified }: { report: SavedView; modified: boolean }) {
  const { t } = useTranslation()
  // What differs from the report must not go by its name alone.
  const title = modified ? t('reports.changed', { name: report.name }) : report.name
  usePageTitle(title, 1)
  return <p className={classes.title}>{title}</p>
}
