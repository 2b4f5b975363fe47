import { IconBook } from '@tabler/icons-react'
import { storyKind, storyPath } from '#browser/api/story-path.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Link } from '#browser/router/Link.tsx'
import type { Range } from '#contract/view-state.ts'
import type { Step } from './lines.ts'
import classes from './Table.module.css'

interface LineStoryProps {
  step: Step
  name: string
  range: Range
}

/** To the story of an incident, a person or another line that has one. */
export function LineStory({ step: { dimension, id }, name, range }: LineStoryProps) {
  const { t } = useTranslation()
  const kind = storyKind(dimension)
  if (!kind || id === null) return null
  const label = t('story.linkOf', { name })
  return (
    <Link className={classes.story} to={storyPath(kind, id, range)} aria-label={label} title={label}>
      <IconBook size={15} stroke={1.6} aria-hidden="true" />
    </Link>
  )
}
