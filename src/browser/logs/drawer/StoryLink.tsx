import { personPath } from '#browser/api/contact-path.ts'
import { storyKind, storyPath } from '#browser/api/story-path.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { isPerson, relatedValue } from '#browser/logs/data/entry-values.ts'
import { Link } from '#browser/router/Link.tsx'
import type { RelationField } from '#contract/channels/index.ts'
import classes from './Drawer.module.css'

/** To all that was sent because of the same cause, or to the same person; from a person also to their contact. */
export function StoryLink({ field, value }: { field: RelationField; value: unknown }) {
  const { t } = useTranslation()
  const kind = storyKind(field.key)
  const related = relatedValue(field, value)
  if (!kind || !related) return null
  const contact = isPerson(field) ? personPath(related.label) : undefined
  return (
    <>
      <Link
        className={classes.story}
        to={storyPath(kind, related.id)}
        aria-label={t('story.linkOf', { name: related.label ?? related.id })}
      >
        {t('story.link')}
      </Link>
      {contact && (
        <Link
          className={classes.story}
          to={contact}
          aria-label={t('search.contactOf', { name: related.label })}
          title={t('search.contactOf', { name: related.label })}
        >
          {t('search.contact')}
        </Link>
      )}
    </>
  )
}
