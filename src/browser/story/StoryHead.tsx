import { personPath } from '#browser/api/contact-path.ts'
import { storyPath } from '#browser/api/story-path.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { useNavigate } from '#browser/router/use-navigate.ts'
import { MaskedWord } from '#browser/shell/reveal/MaskedWord.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { PageHeader } from '#browser/ui/PageHeader.tsx'
import { RangePicker } from '#browser/ui/RangePicker.tsx'
import { isCauseKind, type Story } from '#contract/routes/story.ts'
import { rangePresets } from '#contract/view-state.ts'
import classes from './Story.module.css'
import type { StoryScope } from './story-scope.ts'
import { useStoryLead } from './use-story-lead.ts'

/** What it is of, when, and all of it in two sentences. */
export function StoryHead({ scope, story }: { scope: StoryScope; story: Story }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const lead = useStoryLead()
  const navigate = useNavigate()
  const { kind, id, range } = scope
  const { label, total } = story
  const contact = kind === 'user' ? personPath(label) : undefined
  return (
    <>
      <PageHeader
        title={label ?? id}
        mark={
          <>
            <span className={classes.kind}>{labels.dimension(kind)}</span>{' '}
          </>
        }
        {...(!isCauseKind(kind) && {
          actions: (
            <RangePicker
              value={range}
              presets={rangePresets}
              onChange={(chosen) => void navigate(storyPath(kind, id, chosen))}
            />
          ),
        })}
      />
      {total.firstAt !== null && (
        <div className={classes.lead}>
          {lead(story).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p className={classes.when}>
            <Instant iso={total.firstAt} />
            {' – '}
            <Instant iso={total.lastAt} form={sameDay(total.firstAt, total.lastAt) ? 'time' : 'full'} />
            {' · '}
            {format.age(total.firstAt)}
            {contact && (
              <>
                {' · '}
                <Link to={contact}>{t('search.contactOf', { name: label })}</Link>
              </>
            )}
            <MaskedWord after />
          </p>
        </div>
      )}
    </>
  )

  function sameDay(from: string, to: string | null): boolean {
    return to !== null && format.day(from) === format.day(to)
  }
}
