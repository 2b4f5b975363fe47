import { formatSpan } from '#browser/format/span.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Figure, FigureRow } from '#browser/ui/Figure.tsx'
import { TotalMoney } from '#browser/ui/TotalMoney.tsx'
import { useMakeUp } from '#browser/ui/use-make-up.ts'
import { isCauseKind, type Story } from '#contract/routes/story.ts'
import classes from './Story.module.css'
import { PEOPLE } from './StoryPeople.tsx'
import { StoryRows } from './StoryRows.tsx'
import { between, type StoryScope } from './story-scope.ts'
import { useShares } from './use-shares.ts'

/** The key figures, each leading to its rows. */
export function StoryFigures({ scope, story: { total } }: { scope: StoryScope; story: Story }) {
  const { t } = useTranslation()
  const format = useFormat()
  const makeUp = useMakeUp()
  const { counted, costing } = useShares()
  const after = between(total.firstAt, total.firstArrivedAt)
  const arrival =
    after === null
      ? t('story.noneArrived')
      : isCauseKind(scope.kind)
        ? after < 1000
          ? t('story.figure.veryFirst')
          : t('story.figure.after', { span: formatSpan(after, format.language) })
        : undefined
  const numbers = total.numberCount > 0 && t('story.figure.numbers', { count: total.numberCount })
  return (
    <section className={classes.figures} aria-label={t('story.figure.label')}>
      <FigureRow>
        <Figure
          label={t('story.column.cost')}
          value={
            <StoryRows scope={scope} part={{ dearest: true }} shares={costing(total)} label={t('story.column.cost')}>
              <TotalMoney figures={total} />
            </StoryRows>
          }
        />
        {scope.kind !== 'user' && (
          <Figure
            label={t('story.figure.people')}
            value={<a href={`#${PEOPLE}`}>{format.number(total.peopleCount)}</a>}
            {...(numbers && { note: numbers })}
          />
        )}
        <Figure
          label={t('story.column.attempts')}
          value={
            <StoryRows scope={scope} shares={counted(total)} label={t('story.column.attempts')}>
              {format.number(total.count)}
            </StoryRows>
          }
        />
        {(['arrived', 'failed', 'moving'] as const).map((tone) => (
          <Figure
            key={tone}
            label={t(`story.column.${tone}`)}
            value={
              <StoryRows
                scope={scope}
                part={{ tone }}
                shares={counted(total, `${tone}Count`)}
                label={t(`story.column.${tone}`)}
              >
                {format.number(total[`${tone}Count`])}
              </StoryRows>
            }
            {...(tone === 'arrived' && arrival !== undefined && { note: arrival })}
          />
        ))}
        <Figure
          label={t('story.figure.unclear')}
          value={<span title={t('story.figure.unclearHint')}>{format.number(total.unclearCount)}</span>}
        />
      </FigureRow>
      <p className={classes.makeUp}>{makeUp(total)}</p>
    </section>
  )
}
