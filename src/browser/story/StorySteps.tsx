import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { STEP_MINUTES, type Story } from '#contract/routes/story.ts'
import { StepItem } from './StepItem.tsx'
import classes from './Steps.module.css'
import { StorySection } from './StorySection.tsx'
import { rowsOf, type StoryScope } from './story-scope.ts'

/** What happened, rule by rule, in order of time. */
export function StorySteps({ scope, story }: { scope: StoryScope; story: Story }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const { steps, moreAttempts, total } = story
  const logs = rowsOf(
    scope,
    total.channels.map(({ channel }) => ({ channel, text: channel })),
    {},
  )
  return (
    <StorySection
      title={t('story.steps.title')}
      about={t('story.steps.about', { minutes: STEP_MINUTES, zone: format.zone })}
    >
      <ol className={classes.steps}>
        {steps.map((step, place) => (
          <StepItem
            key={`${step.policy.id} ${step.rule.id} ${step.firstAt}`}
            scope={scope}
            step={step}
            before={steps[place - 1]}
          />
        ))}
      </ol>
      {moreAttempts > 0 && (
        <p className={classes.more}>
          {t('story.steps.more', { count: moreAttempts })}{' '}
          {logs.map(({ channel, path }, place) => (
            <span key={channel.id}>
              {place > 0 && ' · '}
              <Link to={path}>{labels.channel(channel)}</Link>
            </span>
          ))}
        </p>
      )}
    </StorySection>
  )
}
