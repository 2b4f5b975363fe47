import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { FailureState } from '#browser/shell/FailureState.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { SkeletonRows } from '#browser/ui/SkeletonRows.tsx'
import classes from './Quarantine.module.css'
import { QuarantinedText } from './QuarantinedText.tsx'
import { QuarantineMore } from './QuarantineMore.tsx'
import { quarantinePages } from './sources-query.ts'

interface QuarantineRowsProps {
  /** Ids of both. */
  source: string
  channel: string
}

/** The rows themselves, and how many more there are. */
export function QuarantineRows({ source, channel }: QuarantineRowsProps) {
  const { t } = useTranslation()
  const pages = useInfiniteQuery(quarantinePages(source, channel))
  const { data, error, refetch } = pages
  if (!data)
    return error ? (
      <FailureState error={error} onRetry={() => void refetch()} />
    ) : (
      <SkeletonRows columns="1fr" rows={6} />
    )
  const rows = data.pages.flatMap((page) => page.rows)
  const count = data.pages.at(-1)?.count ?? rows.length
  if (count === 0) return <p className={classes.text}>{t('sources.quarantine.none')}</p>
  return (
    <>
      <ul className={classes.rows}>
        {rows.map((row) => (
          <li key={row.id}>
            <p className={classes.reason}>{row.reason}</p>
            <p className={classes.text}>
              {t('sources.quarantine.seen')} <Instant iso={row.seenAt} />
            </p>
            <QuarantinedText raw={row.raw} />
          </li>
        ))}
      </ul>
      <QuarantineMore pages={pages} more={count - rows.length} />
    </>
  )
}
