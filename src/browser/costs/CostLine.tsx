import { IconChevronRight } from '@tabler/icons-react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Link } from '#browser/router/Link.tsx'
import { ContactLink } from '#browser/shell/ContactLink.tsx'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { PhoneNumber } from '#browser/ui/PhoneNumber.tsx'
import type { CostSummary } from '#contract/routes/costs.ts'
import { FigureCells } from './FigureCells.tsx'
import { LineStory } from './LineStory.tsx'
import { unfilterable } from './line-filters.ts'
import { isUnallocated, type Line } from './lines.ts'
import { narrowed } from './narrow.ts'
import type { Question } from './question.ts'
import classes from './Table.module.css'
import type { CostAddress } from './use-cost-view.ts'
import { useStepName } from './use-step-name.ts'

interface CostLineProps {
  question: Question
  page: CostAddress
  line: Line
  total: CostSummary['total']
  /** A line over several channels opens into them. */
  opened?: boolean
  onToggle?: () => void
}

export function CostLine({ question, page, line, total, opened, onToggle }: CostLineProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const nameOf = useStepName()
  const step = line.path.at(-1) ?? line.path[0]
  const name = nameOf(step)
  const isNumber = step.dimension === 'toNumber' || step.dimension === 'fromNumber'
  const shown = isNumber && step.id !== null ? <PhoneNumber number={step.id} aligned /> : name
  const patch = narrowed(page, line)
  const reason = unfilterable(line.path)
  const depth = line.path.length > 1 ? classes.inner : question.view.thenBy && classes.outer
  const style = [depth, isUnallocated(line) && classes.loose].filter(Boolean).join(' ')
  return (
    <tr className={style} title={reason && t('costs.breakdown.noRows', { dimension: labels.dimension(reason) })}>
      <th scope="row" className={classes.name}>
        <span className={classes.label}>
          {onToggle && (
            <button
              type="button"
              className={classes.expand}
              aria-expanded={opened}
              aria-label={t('costs.breakdown.channelsOf', { name })}
              title={t('costs.breakdown.channelsOf', { name })}
              onClick={onToggle}
            >
              <IconChevronRight size={14} aria-hidden="true" />
            </button>
          )}
          {step.dimension === 'channel' && step.id !== null && <ChannelMark channel={step.id} />}
          {patch && line.figures.count > 0 ? (
            <Link to={page.address(patch)} title={t('costs.breakdown.narrow', { name })}>
              {shown}
            </Link>
          ) : (
            <span>{shown}</span>
          )}
          {line.figures.count > 0 && (isNumber || step.dimension === 'user') && (
            <ContactLink person={isNumber ? step.id : step.label} name={name} className={classes.story} />
          )}
          {line.figures.count > 0 && <LineStory step={step} name={name} range={question.view.range} />}
        </span>
      </th>
      <FigureCells question={question} line={line} total={total} />
    </tr>
  )
}
