import { useQueries } from '@tanstack/react-query'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { findChannel } from '#contract/channels/index.ts'
import type { CostSummary } from '#contract/routes/costs.ts'
import { FigureCells } from './FigureCells.tsx'
import { lineScopes } from './line-filters.ts'
import type { Line } from './lines.ts'
import { partQuery, type Question } from './question.ts'
import classes from './Table.module.css'

interface ChannelLinesProps {
  question: Question
  line: Line
  total: CostSummary['total']
}

/** A line opened into its channels, whose figures lead to their rows. */
export function ChannelLines({ question, line, total }: ChannelLinesProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const scopes = lineScopes(question.chosen, question.view.filters, line.path)
  const queries = useQueries({
    queries: scopes.map((scope) => partQuery(question, { groupBy: ['channel'], scope })),
  })
  const failed = queries.find(({ error }) => error)
  const rows = queries.flatMap(({ data }) => data?.rows ?? []).filter(({ count }) => count > 0)
  const style = `${classes.part} ${line.path.length > 1 ? classes.inner : ''}`

  if (failed) {
    return (
      <tr>
        <td colSpan={7}>
          <FailureState error={failed.error} onRetry={() => void failed.refetch()} />
        </td>
      </tr>
    )
  }
  if (queries.some(({ isPending }) => isPending)) {
    return (
      <tr className={style}>
        <th scope="row" className={classes.name}>
          <span className={classes.label}>
            <span>{t('ui.loading')}</span>
          </span>
        </th>
        <td colSpan={6} />
      </tr>
    )
  }
  return rows.map((row) => {
    const id = row.key.channel?.id ?? ''
    const channel = findChannel(id)
    const path = [...line.path, { dimension: 'channel' as const, id, label: id }] as const
    return (
      <tr key={id} className={style}>
        <th scope="row" className={classes.name}>
          <span className={classes.label}>
            <ChannelMark channel={id} />
            <span>{channel ? labels.channel(channel) : id}</span>
          </span>
        </th>
        <FigureCells question={question} line={{ path, figures: row, previous: row.previous }} total={total} />
      </tr>
    )
  })
}
