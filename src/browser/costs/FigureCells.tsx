import type { CSSProperties, ReactNode } from 'react'
import { centsPerArrived, costChange, costShare, shareOf } from '#browser/api/figures.ts'
import { type RowsBehind, rowsPath } from '#browser/api/rows-path.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { Change } from '#browser/ui/Change.tsx'
import { TotalMoney } from '#browser/ui/TotalMoney.tsx'
import { useFigureFormat } from '#browser/ui/use-figure-format.ts'
import { amountOf } from '#contract/amount.ts'
import type { CostSummary } from '#contract/routes/costs.ts'
import { lineFilters } from './line-filters.ts'
import type { Line } from './lines.ts'
import type { Question } from './question.ts'
import classes from './Table.module.css'
import { useUnitFormat } from './use-unit-format.ts'

interface FigureCellsProps {
  question: Question
  line: Pick<Line, 'path' | 'figures' | 'previous'>
  total: CostSummary['total']
}

/** The figures of a line. Where all its entries are of one channel, they lead to them. */
export function FigureCells({ question, line, total }: FigureCellsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { share } = useFigureFormat()
  const unit = useUnitFormat()
  const { figures, previous, path } = line
  const arrived = shareOf(figures.arrivedCount, figures.count)
  const part = costShare(amountOf(figures), amountOf(total))
  const perArrived = centsPerArrived(figures)
  const nothing = <span className={classes.dim}>–</span>
  const channel = path.find(({ dimension }) => dimension === 'channel')?.id
  // A custom property in a style needs the cast; React's types list only known ones.
  const hue = { '--hue': channel ? `var(--tb-channel-${channel})` : undefined } as CSSProperties

  const rows = (content: ReactNode, behind: Pick<RowsBehind, 'tone' | 'dearest'> = {}) => {
    const to = linkOf(question, line, behind)
    return to ? <Link to={to}>{content}</Link> : content
  }

  return (
    <>
      <td>{rows(format.number(figures.count))}</td>
      <td>
        {arrived === undefined
          ? nothing
          : figures.arrivedCount > 0
            ? rows(share(arrived), { tone: 'arrived' })
            : share(arrived)}
      </td>
      <td>{rows(<TotalMoney figures={figures} />, { dearest: true })}</td>
      <td>
        {part === undefined ? (
          nothing
        ) : (
          <span className={classes.share}>
            <span className={classes.bar} style={hue} aria-hidden="true">
              {part > 0 && <span style={{ width: `${part * 100}%` }} />}
            </span>
            <span className={classes.shareText}>{share(part)}</span>
          </span>
        )}
      </td>
      {question.compared?.known && <td>{previous ? <Change {...costChange(figures, previous)} /> : nothing}</td>}
      <td>
        {perArrived !== undefined ? (
          unit(perArrived)
        ) : (
          <span className={classes.dim} title={t('costs.figures.noneArrived')}>
            –
          </span>
        )}
      </td>
    </>
  )
}

function linkOf(
  { chosen, view }: Question,
  { path, figures }: FigureCellsProps['line'],
  behind: Pick<RowsBehind, 'tone' | 'dearest'>,
): string | undefined {
  if (figures.count === 0) return undefined
  const having = chosen.filter((channel) => lineFilters(channel, view.filters, path))
  const [channel] = having
  if (!channel || having.length > 1) return undefined
  const filters = lineFilters(channel, view.filters, path) ?? []
  return rowsPath(channel, { range: view.range, filters, ...behind })
}
