import type { CSSProperties } from 'react'
import { costShare } from '#browser/api/figures.ts'
import { storyKind } from '#browser/api/story-path.ts'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFigureFormat } from '#browser/ui/use-figure-format.ts'
import { amountOf } from '#contract/amount.ts'
import { chainLevels, isCauseKind, type Story } from '#contract/routes/story.ts'
import { PartCells } from './PartCells.tsx'
import { PartHead } from './PartHead.tsx'
import { ResourceName } from './ResourceName.tsx'
import classes from './Story.module.css'
import { StorySection } from './StorySection.tsx'
import { pathFilters, type StoryScope } from './story-scope.ts'

/** The chain from policy to person, each level with what it came to. */
export function StoryChain({ scope, story }: { scope: StoryScope; story: Story }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const timed = isCauseKind(scope.kind)
  const { share } = useFigureFormat()
  const { chain, total } = story
  return (
    <StorySection title={t('story.chain.title')} about={t('story.chain.about')}>
      <div className={classes.scroller}>
        <table className={classes.table}>
          <caption className="tb-visually-hidden">{t('story.chain.title')}</caption>
          <thead>
            <tr>
              <th scope="col" className={classes.name}>
                {t('story.chain.column')}
              </th>
              <PartHead timed={timed} />
              <th scope="col" className={classes.rest}>
                {t('story.column.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {chain.map((node) => {
              const depth = node.path.length - 1
              const level = chainLevels[depth]
              const resource = node.path.at(-1)
              const kind = storyKind(level)
              const part = costShare(amountOf(node), amountOf(total))
              // A custom property in a style needs the cast; React's types list only known ones.
              const indent = { '--depth': depth } as CSSProperties
              return (
                level &&
                resource && (
                  <tr key={node.path.map(({ id }) => id).join()} data-depth={depth}>
                    <th scope="row" className={classes.name} style={indent}>
                      <span className={classes.level}>{labels.dimension(level)}</span>{' '}
                      {kind ? (
                        <ResourceName kind={kind} resource={resource} range={scope.range} />
                      ) : resource.id === null ? (
                        <span className={classes.none}>{t('story.none')}</span>
                      ) : (
                        (resource.label ?? resource.id)
                      )}
                    </th>
                    <PartCells scope={scope} timed={timed} parts={node} part={{ filters: pathFilters(node.path) }} />
                    <td className={`${classes.rest} ${classes.dim}`}>{part === undefined ? '–' : share(part)}</td>
                  </tr>
                )
              )
            })}
          </tbody>
        </table>
      </div>
    </StorySection>
  )
}
