import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Instant } from '#browser/ui/Instant.tsx'
import type { Story, StoryCause } from '#contract/routes/story.ts'
import { PartCells } from './PartCells.tsx'
import { PartHead } from './PartHead.tsx'
import { ResourceName } from './ResourceName.tsx'
import classes from './Story.module.css'
import { StorySection } from './StorySection.tsx'
import { related, type StoryScope } from './story-scope.ts'

/** The incidents and alerts, newest first, each leading to its own story. */
export function StoryCauses({ scope, story }: { scope: StoryScope; story: Story }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const format = useFormat()
  const { causes, moreCauses } = story
  return (
    <StorySection title={t('story.causes.title')} about={t('story.causes.about', { zone: format.zone })}>
      <div className={classes.scroller}>
        <table className={classes.table}>
          <caption className="tb-visually-hidden">{t('story.causes.title')}</caption>
          <thead>
            <tr>
              <th scope="col" className={classes.name}>
                {t('story.causes.column')}
              </th>
              <th scope="col" className={classes.order}>
                {t('story.causes.began')}
              </th>
              <th scope="col" className={classes.rest}>
                {t('story.causes.rules')}
              </th>
              {scope.kind !== 'user' && <th scope="col">{t('story.figure.people')}</th>}
              <PartHead timed />
            </tr>
          </thead>
          <tbody>
            {causes.map((cause) => (
              <tr key={`${cause.kind} ${cause.id}`}>
                <th scope="row" className={classes.name}>
                  {cause.kind === null ? (
                    <span className={classes.none}>{t('story.causes.none')}</span>
                  ) : (
                    <>
                      <span className={classes.level}>{labels.dimension(cause.kind)}</span>{' '}
                      <ResourceName kind={cause.kind} resource={cause} range={scope.range} />
                    </>
                  )}
                </th>
                <td className={classes.order}>
                  <Instant iso={cause.firstAt} form="date" /> <Instant iso={cause.firstAt} form="time" />
                </td>
                <td className={classes.rest}>{format.number(cause.ruleCount)}</td>
                {scope.kind !== 'user' && <td>{format.number(cause.peopleCount)}</td>}
                <PartCells scope={scope} timed parts={cause} part={{ filters: causeFilters(cause) }} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {moreCauses > 0 && <p className={classes.note}>{t('story.causes.more', { count: moreCauses })}</p>}
    </StorySection>
  )
}

/** An entry of both counts as the incident's. */
function causeFilters({ kind, id }: StoryCause) {
  if (kind === null) return [related('incident', null), related('alert', null)]
  return kind === 'alert' ? [related('alert', id), related('incident', null)] : [related('incident', id)]
}
