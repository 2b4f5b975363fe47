import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router-dom'
import { ApiFailure } from '#browser/api/api-failure.ts'
import { storyKind, storyRange } from '#browser/api/story-path.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useZone } from '#browser/preferences/use-preferences.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { NotFoundPage } from '#browser/shell/NotFoundPage.tsx'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import { isCauseKind } from '#contract/routes/story.ts'
import { parseRange } from '#contract/view-state.ts'
import { NoStory } from './NoStory.tsx'
import { StoryBody } from './StoryBody.tsx'
import { storyQuery } from './story-query.ts'
import type { StoryScope } from './story-scope.ts'

/** Who was woken because of an incident or an alert, or what a person, a team or a policy was woken for. */
export function Component() {
  const { kind: word, id } = useParams()
  const [params] = useSearchParams()
  const kind = storyKind(word)
  if (!kind || !id) return <NotFoundPage />
  const range = isCauseKind(kind) ? { preset: 'all' as const } : (parseRange(params, storyRange) ?? storyRange)
  return <StoryOf key={`${kind} ${id}`} scope={{ kind, id, range }} />
}

function StoryOf({ scope }: { scope: StoryScope }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const query = storyQuery(scope, useZone(), new Date())
  // Of another range: what is on screen stays until it comes.
  const { data, error, refetch, isPlaceholderData } = useQuery({ ...query, placeholderData: keepPreviousData })
  if (data && !error) return <StoryBody scope={scope} story={data} waiting={isPlaceholderData} />
  // An id of no form is as much of nothing as one that nothing is related to.
  if (error instanceof ApiFailure && error.path === 'id') return <NoStory kind={scope.kind} />
  return (
    <>
      <PageHeader title={t('story.title', { kind: labels.dimension(scope.kind) })} />
      {error ? (
        <FailureState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows columns="64px 150px 1fr 140px 80px" rows={16} />
      )}
    </>
  )
}
