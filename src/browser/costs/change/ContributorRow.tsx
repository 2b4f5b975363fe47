import type { ReactNode } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { useFigureFormat } from '#browser/ui/use-figure-format.ts'
import type { ChangeContributor } from '#contract/routes/cost-change.ts'
import type { Range } from '#contract/view-state.ts'
import type { Compared, Question } from '../question.ts'
import table from '../Table.module.css'
import classes from './ChangeTable.module.css'
import { contributorPath, isExact } from './contributor-rows.ts'
import { useContributorName } from './use-contributor-name.ts'

interface ContributorRowProps {
  question: Question
  compared: Compared
  contributor: ChangeContributor
  /** What the waterfall has beside it. */
  line: ReactNode
}

/** Its charged entries then and now, each figure leading to them, and what they add to the step. */
export function ContributorRow({ question, compared, contributor, line }: ContributorRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { change } = useFigureFormat()
  const nameOf = useContributorName()
  const name = nameOf(contributor)
  const { count, previousCount, amountInUSDCents, previousAmountInUSDCents } = contributor
  const now = question.view.range
  const exact = isExact(contributor)

  const cell = (content: string, entries: number, range: Range, dearest: boolean) => {
    if (entries === 0) return <td className={table.dim}>–</td>
    const path = exact ? contributorPath(question, contributor, range, dearest) : undefined
    return (
      <td title={exact ? undefined : t('costChange.noFilter')}>{path ? <Link to={path}>{content}</Link> : content}</td>
    )
  }

  // Where no address says it exactly, the name leads to the nearest that does.
  const near = exact ? undefined : contributorPath(question, contributor, count > 0 ? now : compared.period, true)
  return (
    <tr className={table.part}>
      <th scope="row" className={`${table.name} ${classes.name}`}>
        <span className={table.label}>
          <ChannelMark channel={contributor.channel} />
          {near ? (
            <Link to={near} title={t('costChange.nearest')}>
              {name}
            </Link>
          ) : (
            <span>{name}</span>
          )}
        </span>
      </th>
      <td className={classes.bars}>{line}</td>
      <td className={table.dim} title={t('costChange.noRows')}>
        {change(contributor.changeInUSDCents)}
      </td>
      {cell(format.number(previousCount), previousCount, compared.period, false)}
      {cell(format.number(count), count, now, false)}
      {cell(format.money(previousAmountInUSDCents), previousCount, compared.period, true)}
      {cell(format.money(amountInUSDCents), count, now, true)}
    </tr>
  )
}
