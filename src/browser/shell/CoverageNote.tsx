import { useQuery } from '@tanstack/react-query'
import type { ResolvedRange } from '#browser/format/resolve-range.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Link } from '#browser/router/Link.tsx'
import { sessionQuery } from '#browser/session/session-query.ts'
import { CloseButton } from '#browser/ui/CloseButton.tsx'
import type { Channel } from '#contract/channels/index.ts'
import classes from './CoverageNote.module.css'
import { insideRange, type Missing, missingKey } from './coverage-gaps.ts'
import { dismissGaps, useDismissedGaps } from './dismissed-gaps.ts'
import { useMissing } from './use-missing.ts'

interface CoverageNoteProps {
  channels: readonly Pick<Channel, 'id'>[]
  range: ResolvedRange
}

/** For pages without a range. */
export const wholeTime: ResolvedRange = { from: null, to: null }

const DAY_MS = 86_400_000

/** One line when what is on screen is not all there is; nothing otherwise. */
export function CoverageNote({ channels, range }: CoverageNoteProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data: session } = useQuery(sessionQuery)
  const dismissed = useDismissedGaps()
  const missing = useMissing(channels, range).filter((each) => !dismissed.includes(missingKey(each)))
  const [gravest, ...others] = missing
  if (!gravest) return null
  return (
    <aside className={classes.note} role="status">
      <p>
        {t(`shell.coverage.${gravest.want}`, { when: when(gravest), source: gravest.label })}{' '}
        {others.length > 0 && `${t('shell.coverage.others', { count: others.length })} `}
        {session?.mayManageSources && <Link to={paths.sources()}>{t('shell.coverage.open')}</Link>}
      </p>
      <CloseButton aria-label={t('shell.coverage.dismiss')} onClick={() => dismissGaps(missing.map(missingKey))} />
    </aside>
  )

  function when(gap: Missing): string {
    const now = Date.now()
    const { from, to } = insideRange(gap, range, now)
    // Of today and yesterday the day alone would say too little.
    const at = (iso: string) =>
      now - Date.parse(iso) < DAY_MS ? `${format.date(iso)}, ${format.time(iso)}` : format.date(iso)
    if (from !== null && to !== null)
      return at(from) === at(to) ? at(from) : t('shell.coverage.between', { from: at(from), to: at(to) })
    if (from !== null) return t('ui.range.since', { from: at(from) })
    if (to !== null) return t('shell.coverage.before', { to: at(to) })
    return t('shell.coverage.whole')
  }
}
