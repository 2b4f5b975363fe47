import { formatSpan } from '#browser/format/span.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { amountOf } from '#contract/amount.ts'
import { isCauseKind, type Story } from '#contract/routes/story.ts'
import { between } from './story-scope.ts'

/** A story in two sentences: what was tried and what it cost, and what became of it as far as somebody recorded it. */
export function useStoryLead(): (story: Story) => string[] {
  const { t } = useTranslation()
  const format = useFormat()
  const span = (ms: number) => formatSpan(ms, format.language)
  return (story) => [tried(story), became(story)].map((sentence) => t('story.lead.sentence', { sentence }))

  function tried({ kind, total, causes, moreCauses }: Story): string {
    const { peopleCount: people, numberCount: numbers } = total
    const caused = causes.filter((cause) => cause.kind !== null).length + moreCauses
    const lasted = isCauseKind(kind) ? (between(total.firstAt, total.lastAt) ?? 0) : 0
    const whom = [
      t('story.lead.attempts', { count: total.count }),
      kind !== 'user' && people > 0 && t('story.lead.people', { count: people }),
      numbers > 0 && t(people > 0 ? 'story.lead.moreNumbers' : 'story.lead.numbers', { count: numbers }),
      caused > 0 && t('story.lead.causes', { count: caused }),
      lasted >= 1000 && t('story.lead.within', { span: span(lasted) }),
    ]
    return [told(whom, ' '), costing(total)].filter(Boolean).join(', ')
  }

  function costing(total: Story['total']): string | false {
    const amount = format.money(amountOf(total))
    if (total.estimatedCount > 0) return t('story.lead.estimated', { amount })
    return total.chargedCount > 0 && t('story.lead.cost', { amount })
  }

  function became({ kind, total }: Story): string {
    const { arrivedCount, failedCount, movingCount, unclearCount, firstAt, firstArrivedAt } = total
    const after = between(firstAt, firstArrivedAt)
    return told(
      [
        arrived(arrivedCount, after, isCauseKind(kind)),
        failedCount > 0 && t('story.lead.failed', { count: failedCount }),
        movingCount > 0 && t('story.lead.moving', { count: movingCount }),
        unclearCount > 0 && t('story.lead.unclear', { count: unclearCount }),
      ],
      '; ',
    )
  }

  /** When the first one came matters while something is going on, not over months. */
  function arrived(count: number, after: number | null, timed: boolean): string {
    if (after === null) return t('story.lead.noneArrived')
    if (!timed) return t('story.lead.arrived', { count })
    return after < 1000
      ? t('story.lead.arrivedAtOnce', { count })
      : t('story.lead.arrivedAfter', { count, span: span(after) })
  }
}

function told(parts: readonly (string | false)[], between: string): string {
  return parts.filter((part) => part !== false).join(between)
}
