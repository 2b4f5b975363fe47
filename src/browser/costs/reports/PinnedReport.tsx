import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useZone } from '#browser/preferences/use-preferences.ts'
import { Link } from '#browser/router/Link.tsx'
import { useReadableChannels } from '#browser/shell/use-readable-channels.ts'
import { useRangeText } from '#browser/ui/use-range-text.ts'
import { opening } from '#browser/views/opening.ts'
import type { Status } from '#contract/routes/system.ts'
import type { SavedView } from '#contract/routes/views.ts'
import type { Question } from '../question.ts'
import classes from './Pinned.module.css'
import { PinnedFigures } from './PinnedFigures.tsx'
import { reportQuestion } from './report-question.ts'
import { UnpinButton } from './UnpinButton.tsx'

/** A report in brief: its name leads to all of it. */
export function PinnedReport({ report, status }: { report: SavedView; status: Status }) {
  const { t } = useTranslation()
  const zone = useZone()
  const offered = useReadableChannels()
  // A range by name moves with the clock; it is the same question for a minute at least.
  const question = reportQuestion(report.search, offered, zone, new Date(), status)
  const path = paths.costs(new URLSearchParams(report.search))
  return (
    <article className={classes.report} aria-label={report.name}>
      <header className={classes.head}>
        <h3 className={classes.name} title={report.name}>
          <Link to={path} state={opening(report)}>
            {report.name}
          </Link>
        </h3>
        <UnpinButton report={report} />
      </header>
      {question ? (
        <>
          <Subject question={question} />
          <PinnedFigures report={report} question={question} path={path} offered={offered} />
        </>
      ) : (
        <p className={classes.note}>{t('reports.pinned.nothing')}</p>
      )}
    </article>
  )
}

/** What it is of: the range, what it is compared with, what it is grouped by. */
function Subject({ question: { view, compared } }: { question: Question }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const rangeText = useRangeText()
  const said = [
    rangeText(view.range),
    compared && t(`costs.compare.${compared.comparison}`),
    t('reports.pinned.by', { dimension: labels.dimension(view.by) }),
  ]
  return <p className={classes.note}>{said.filter(Boolean).join(' · ')}</p>
}
