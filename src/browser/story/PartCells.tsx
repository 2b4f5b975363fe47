import { formatSpan } from '#browser/format/span.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { TotalMoney } from '#browser/ui/TotalMoney.tsx'
import type { StoryParts } from '#contract/routes/story.ts'
import classes from './Story.module.css'
import { StoryRows } from './StoryRows.tsx'
import { between, type Part, type StoryScope } from './story-scope.ts'
import { useShares } from './use-shares.ts'

interface PartCellsProps {
  scope: StoryScope
  parts: StoryParts
  part: Part
  /** With how long it took: of what goes on for hours, not for months. */
  timed: boolean
}

/** Attempts, what became of them and what they cost, each leading to its rows. */
export function PartCells({ scope, parts, part, timed }: PartCellsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { counted, costing } = useShares()
  const after = between(parts.firstAt, parts.firstArrivedAt)
  return (
    <>
      <td>
        <StoryRows scope={scope} part={part} shares={counted(parts)} label={t('story.column.attempts')}>
          {format.number(parts.count)}
        </StoryRows>
      </td>
      {(['arrived', 'failed'] as const).map((tone) => (
        <td key={tone}>
          <StoryRows
            scope={scope}
            part={{ ...part, tone }}
            shares={counted(parts, `${tone}Count`)}
            label={t(`story.column.${tone}`)}
          >
            {format.number(parts[`${tone}Count`])}
          </StoryRows>
        </td>
      ))}
      {timed && (
        <td className={classes.rest}>
          {after === null ? (
            <span className={classes.dim} title={t('story.noneArrived')}>
              –
            </span>
          ) : after < 1000 ? (
            t('story.atOnce')
          ) : (
            formatSpan(after, format.language)
          )}
        </td>
      )}
      <td>
        <StoryRows
          scope={scope}
          part={{ ...part, dearest: true }}
          shares={costing(parts)}
          label={t('story.column.cost')}
        >
          <TotalMoney figures={parts} />
        </StoryRows>
      </td>
    </>
  )
}
