import { useState } from 'react'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import type { StoryStep } from '#contract/routes/story.ts'
import { AttemptRow } from './AttemptRow.tsx'
import { ResourceName } from './ResourceName.tsx'
import classes from './Steps.module.css'
import type { StoryScope } from './story-scope.ts'

/** Attempts to one person that are shown at once: a call that rings again has fewer, a notice to subscribers hundreds. */
const SHOWN = 8

interface StepPersonProps {
  scope: StoryScope
  person: StoryStep['people'][number]
  /** When the step began. */
  start: string | null
}

/** Everything that one step tried with one person. */
export function StepPerson({ scope, person, start }: StepPersonProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const [all, setAll] = useState(false)
  const { user, schedule, team, attempts } = person
  const shown = all || attempts.length <= SHOWN + 1 ? attempts : attempts.slice(0, SHOWN)
  return (
    <div className={classes.person}>
      <p className={classes.name}>
        {user.id === null ? (
          <span className={classes.nobody}>{t('story.steps.nobody')}</span>
        ) : (
          <ResourceName kind="user" resource={user} range={scope.range} />
        )}
        {schedule.id !== null && (
          <span className={classes.fact} title={labels.dimension('onCallDutyPolicySchedule')}>
            {schedule.label ?? schedule.id}
          </span>
        )}
        {team.id !== null && (
          <span className={classes.fact}>
            <ResourceName kind="team" resource={team} range={scope.range} />
          </span>
        )}
      </p>
      <ol className={classes.attempts}>
        {shown.map((attempt) => (
          <AttemptRow key={`${attempt.channel} ${attempt.id}`} attempt={attempt} start={start} />
        ))}
      </ol>
      {shown.length < attempts.length && (
        <button type="button" className={classes.unfold} onClick={() => setAll(true)}>
          {t('story.steps.showMore', { count: attempts.length - shown.length })}
        </button>
      )}
    </div>
  )
}
