import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { Button } from '#browser/ui/Button.tsx'
import { EmptyState } from '#browser/ui/EmptyState.tsx'
import { usePageTitle } from '#browser/ui/use-page-title.ts'
import type { StoryKind } from '#contract/routes/story.ts'

/** Nothing that may be read is related to the id of the address. */
export function NoStory({ kind }: { kind: StoryKind }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const name = labels.dimension(kind)
  usePageTitle(t('story.missing.title', { kind: name }))
  return (
    <EmptyState
      title={t('story.missing.title', { kind: name })}
      text={t('story.missing.text')}
      action={
        <Button component={Link} to={paths.costs(new URLSearchParams({ by: kind, range: 'last90d' }))}>
          {t('story.missing.action')}
        </Button>
      }
    />
  )
}
