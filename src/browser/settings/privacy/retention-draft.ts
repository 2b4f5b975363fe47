// The rules while they are edited: days as they are typed, nothing for "for ever".
import type { RetentionRule } from '#contract/routes/privacy.ts'

export interface RuleDraft {
  readonly channel: string
  readonly textDays: string
  readonly rowDays: string
}

export type RuleField = 'textDays' | 'rowDays'

/** Keys of `privacy.retention.problem`. */
export type RuleProblem = 'days' | 'order'

const MOST_DAYS = 36_500

export function draftOf({ channel, textDays, rowDays }: RetentionRule): RuleDraft {
  return { channel, textDays: textDays?.toString() ?? '', rowDays: rowDays?.toString() ?? '' }
}

/** What is wrong with a field, or undefined. */
export function problemOf(draft: RuleDraft, field: RuleField): RuleProblem | undefined {
  const days = readDays(draft[field])
  if (days === undefined) return 'days'
  const rows = readDays(draft.rowDays)
  return field === 'textDays' && days !== null && rows && days > rows ? 'order' : undefined
}

/** The rules, or undefined while one of them is wrong. */
export function rulesOf(drafts: readonly RuleDraft[]): RetentionRule[] | undefined {
  if (drafts.some((draft) => problemOf(draft, 'textDays') || problemOf(draft, 'rowDays'))) return undefined
  return drafts.map(({ channel, textDays, rowDays }) => ({
    channel,
    textDays: readDays(textDays) ?? null,
    rowDays: readDays(rowDays) ?? null,
  }))
}

export function isChanged(drafts: readonly RuleDraft[], rules: readonly RetentionRule[]): boolean {
  return JSON.stringify(drafts) !== JSON.stringify(rules.map(draftOf))
}

/** Null for ever, undefined for what is no number of days. */
function readDays(text: string): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const days = Number(trimmed)
  return /^\d+$/.test(trimmed) && days >= 1 && days <= MOST_DAYS ? days : undefined
}
