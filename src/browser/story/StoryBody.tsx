import { storyPath } from '#browser/api/story-path.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { Button } from '#browser/ui/Button.tsx'
import { EmptyState } from '#browser/ui/EmptyState.tsx'
import { findChannel } from '#contract/channels/index.ts'
import { isCauseKind, type Story } from '#contract/routes/story.ts'
import classes from './Story.module.css'
import { StoryCauses } from './StoryCauses.tsx'
import { StoryChain } from './StoryChain.tsx'
import { StoryFigures } from './StoryFigures.tsx'
import { StoryHead } from './StoryHead.tsx'
import { StoryPeople } from './StoryPeople.tsx'
import { StorySteps } from './StorySteps.tsx'
import type { StoryScope } from './story-scope.ts'

interface StoryBodyProps {
  scope: StoryScope
  story: Story
  /** The story of another range is on its way. */
  waiting: boolean
}

/** The story from its first line to its cost by rule and person. */
export function StoryBody({ scope, story, waiting }: StoryBodyProps) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const { kind, id } = scope
  const left = story.leftOut.flatMap((channel) => findChannel(channel) ?? [])
  return (
    <article className={classes.story} aria-busy={waiting} data-waiting={waiting}>
      <StoryHead scope={scope} story={story} />
      {left.length > 0 && (
        <p className={classes.note} role="note">
          {t('story.leftOut', { channels: left.map((channel) => labels.channel(channel)).join(', ') })}
        </p>
      )}
      {story.total.count === 0 ? (
        <EmptyState
          title={t('story.empty.title')}
          text={t('story.empty.newest', { date: format.date(story.newestAt) })}
          action={
            <Button component={Link} to={storyPath(kind, id, { preset: 'all' })}>
              {t('story.empty.everything')}
            </Button>
          }
        />
      ) : (
        <>
          <StoryFigures scope={scope} story={story} />
          {isCauseKind(kind) ? <StorySteps scope={scope} story={story} /> : <StoryCauses scope={scope} story={story} />}
          {kind !== 'user' && <StoryPeople scope={scope} people={story.people} />}
          <StoryChain scope={scope} story={story} />
          <p className={classes.note}>{t('story.note')}</p>
        </>
      )}
    </article>
  )
}
