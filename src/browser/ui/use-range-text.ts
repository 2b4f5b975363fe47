import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import type { Range } from '#contract/view-state.ts'

/** A range in words: `Last 7 days`, `1 Oct 2026 – 15 Oct 2026`, `Since 1 Oct 2026`. */
export function useRangeText(): (range: Range) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return (range) => {
    if ('preset' in range) return t(`ui.preset.${range.preset}`)
    const { from, to } = range
    const end = to === null ? null : shownEnd(to, format.time(to))
    if (from !== null && end !== null) {
      const days = [format.date(from), format.date(end)]
      return days[0] === days[1] ? `${days[0]}` : days.join(' – ')
    }
    if (from !== null) return t('ui.range.since', { from: format.date(from) })
    if (end !== null) return t('ui.range.until', { to: format.date(end) })
    return t('ui.preset.all')
  }
}

// The end is exclusive: a range that ends at midnight ends, for a reader, on the day before.
function shownEnd(to: string, time: string): string {
  return time === '00:00:00' ? new Date(Date.parse(to) - 1).toISOString() : to
}
