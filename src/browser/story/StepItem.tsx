import { useId } from 'react'
import { formatSpan } from '#browser/format/span.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Instant } from '#browser/ui/Instant.tsx'
import { TotalMoney } from '#browser/ui/TotalMoney.tsx'
import type { StoryStep } from '#contract/routes/story.ts'
import { ResourceName } from './ResourceName.tsx'
import { StepPerson } from './StepPerson.tsx'
import classes from './Steps.module.css'
import { StoryRows } from './StoryRows.tsx'
import { between, type StoryScope, stepPart, stepShares } from './story-scope.ts'

interface StepItemProps {
  scope: StoryScope
  step: StoryStep
  before: StoryStep | undefined
}

/** One rule at work: when, how long after the step before, whom it told, and what that cost. */
export function StepItem({ scope, step, before }: StepItemProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const { policy, rule, firstAt, count, people } = step
  const gap = between(before?.firstAt ?? null, firstAt)
  const dayOf = (iso: string | null | undefined) => (iso ? format.day(iso) : undefined)
  const newDay = before !== undefined && dayOf(before.firstAt) !== dayOf(firstAt)
  const loose = policy.id === null && rule.id === null
  const rows = { scope, part: stepPart(step), shares: stepShares(step, format.number) }
  return (
    <li className={classes.step} aria-labelledby={id}>
      <div className={classes.head}>
        <span className={classes.time}>
          {newDay && (
            <>
              <Instant iso={firstAt} form="day" />,{' '}
            </>
          )}
          <Instant iso={firstAt} form="time" />
        </span>
        <h3 id={id} className={classes.rule}>
          {loose ? t('story.steps.loose') : (rule.label ?? rule.id ?? t('story.steps.noRule'))}
        </h3>
        {!loose && (
          <span className={classes.policy}>
            <ResourceName kind="onCallDutyPolicy" resource={policy} range={scope.range} />
          </span>
        )}
        {gap !== null && (
          <span className={classes.gap}>{t('story.steps.later', { span: formatSpan(gap, format.language) })}</span>
        )}
        <span className={classes.sum}>
          <StoryRows {...rows} label={t('story.column.attempts')}>
            {t('story.steps.attempts', { count })}
          </StoryRows>
        </span>
        <span className={classes.cost}>
          <StoryRows {...rows} label={t('story.column.cost')}>
            <TotalMoney figures={step} />
          </StoryRows>
        </span>
      </div>
      {people.map((person) => (
        <StepPerson key={`${person.schedule.id} ${person.user.id}`} scope={scope} person={person} start={firstAt} />
      ))}
    </li>
  )
}
