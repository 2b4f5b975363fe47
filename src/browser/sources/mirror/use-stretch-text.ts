import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import type { Stretch } from './coverage-strip.ts'

const WEEK_MS = 7 * 86_400_000

/** A stretch in words: its time, what it is to Tollbook, its rows. */
export function useStretchText(): (stretch: Stretch) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const at = (iso: string) => `${format.date(iso)} ${format.time(iso)}`

  function time({ from, to }: Stretch): string {
    if (Date.parse(to) - Date.parse(from) >= WEEK_MS) return `${format.date(from)} – ${format.date(to)}`
    return format.date(from) === format.date(to) ? `${at(from)} – ${format.time(to)}` : `${at(from)} – ${at(to)}`
  }

  return (stretch) => {
    const words = [time(stretch), t(`sources.coverage.${stretch.state}`)]
    // Of what has not been fetched nobody knows a number.
    const counted = stretch.state === 'mirrored' || stretch.rows > 0
    return [...words, ...(counted ? [t('sources.mirror.rows', { count: stretch.rows })] : [])].join(' · ')
  }
}
