import { storyPath } from '#browser/api/story-path.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Link } from '#browser/router/Link.tsx'
import { ContactLink } from '#browser/shell/ContactLink.tsx'
import type { Named, StoryKind } from '#contract/routes/story.ts'
import { isCauseKind } from '#contract/routes/story.ts'
import type { Range } from '#contract/view-state.ts'
import classes from './Story.module.css'

interface ResourceNameProps {
  kind: StoryKind
  resource: Named
  /** Of the story that it stands in: of an incident all time, so that its people's stories hold it. */
  range: Range
}

/** The name of what has a story of its own, leading there; a person's is followed by the way to their contact. */
export function ResourceName({ kind, resource: { id, label }, range }: ResourceNameProps) {
  const { t } = useTranslation()
  if (id === null) return <span className={classes.none}>{t('story.none')}</span>
  const link = (
    <Link to={isCauseKind(kind) ? storyPath(kind, id) : storyPath(kind, id, range)}>
      {label ?? <span className="tb-mono">{id}</span>}
    </Link>
  )
  if (kind !== 'user') return link
  return (
    <span>
      {link} <ContactLink person={label} />
    </span>
  )
}
