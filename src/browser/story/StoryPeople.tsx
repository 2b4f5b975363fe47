import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { ChannelMark } from '#browser/ui/ChannelMark.tsx'
import { findChannel } from '#contract/channels/index.ts'
import { isCauseKind, type Story } from '#contract/routes/story.ts'
import { PartCells } from './PartCells.tsx'
import { PartHead } from './PartHead.tsx'
import { ResourceName } from './ResourceName.tsx'
import classes from './Story.module.css'
import { StorySection } from './StorySection.tsx'
import { related, type StoryScope } from './story-scope.ts'

/** Where the key figure leads to. */
export const PEOPLE = 'story-people'

/** Each person: what was tried first, and whether anything arrived. */
export function StoryPeople({ scope, people }: { scope: StoryScope; people: Story['people'] }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const timed = isCauseKind(scope.kind)
  return (
    <StorySection title={t('story.people.title')} about={t('story.people.about')}>
      <div className={classes.scroller} id={PEOPLE}>
        <table className={classes.table}>
          <caption className="tb-visually-hidden">{t('story.people.title')}</caption>
          <thead>
            <tr>
              <th scope="col" className={classes.name}>
                {labels.dimension('user')}
              </th>
              <th scope="col" className={classes.order}>
                {t('story.people.order')}
              </th>
              <PartHead timed={timed} />
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.user.id}>
                <th scope="row" className={classes.name}>
                  {person.user.id === null ? (
                    <span className={classes.none}>{t('story.people.nobody')}</span>
                  ) : (
                    <ResourceName kind="user" resource={person.user} range={scope.range} />
                  )}
                </th>
                <td className={classes.order}>
                  {person.channels.map(({ channel: id }) => {
                    const channel = findChannel(id)
                    return (
                      channel && (
                        <span key={id} className={classes.channel}>
                          <ChannelMark channel={id} />
                          {labels.channel(channel)}
                        </span>
                      )
                    )
                  })}
                </td>
                <PartCells
                  scope={scope}
                  timed={timed}
                  parts={person}
                  part={{ filters: [related('user', person.user.id)] }}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </StorySection>
  )
}
