import { useTranslation } from 'react-i18next'
import { Link } from 'react-router-dom'
import { storyKind, storyPath } from '#browser/api/story-path.ts'
import { relatedValue } from '#browser/logs/data/entry-values.ts'
import type { RelationField } from '#contract/channels/index.ts'
import classes from './Drawer.module.css'

/** To all that was sent because of the same cause, or to the same person. */
export function StoryLink({ field, value }: { field: RelationField; value: unknown }) {
  const { t } = useTranslation()
  const kind = storyKind(field.key)
  const related = relatedValue(field, value)
  if (!kind || !related) return null
  return (
    <Link
      className={classes.story}
      to={storyPath(kind, related.id)}
      aria-label={t('story.linkOf', { name: related.label ?? related.id })}
    >
      {t('story.link')}
    </Link>
  )
}
