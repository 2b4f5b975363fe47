import type { RangePreset } from '#contract/view-state.ts'

/** Within which a number is asked to have been contacted. */
export const listPresets: readonly RangePreset[] = [
  'all',
  'last24h',
  'last7d',
  'last30d',
  'last90d',
  'last12mo',
  'thisMonth',
]
