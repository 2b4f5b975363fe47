import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import classes from './ChannelFigure.module.css'
import { completenessOf } from './completeness.ts'

interface RowsHeldProps {
  rows: number
  /** What the source counted; null where it does not count. */
  upstreamRows: number | null
  /** Rows that came but could not be read: they are not missing. */
  quarantined: number
}

/** Rows held against what the source counted; numbers that differ are marked, by word too. */
export function RowsHeld({ rows, upstreamRows, quarantined }: RowsHeldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const complete = completenessOf(rows, upstreamRows)
  if (!complete || upstreamRows === null) {
    return (
      <span className={classes.pair}>
        <span>{format.number(rows)}</span>
        <span>{t('sources.mirror.notCounted')}</span>
      </span>
    )
  }
  const { missing, share } = complete
  const explained = missing > 0 && missing <= quarantined
  const of = t('sources.mirror.of', { rows: format.number(upstreamRows) })
  return (
    <span className={classes.pair}>
      <span>{format.number(rows)}</span>
      {missing === 0 ? (
        <span>{share === null ? of : `${of} · ${format.percent(share)}`}</span>
      ) : (
        <span className={explained ? undefined : classes.differs} title={difference()}>
          ≠ {of}
          {missing > 0 && share !== null && ` · ${format.percent(share)}`}
          <span className="tb-visually-hidden">. {difference()}</span>
        </span>
      )}
    </span>
  )

  function difference(): string {
    if (missing < 0) return t('sources.mirror.surplus', { count: -missing })
    return explained
      ? t('sources.mirror.explained', { count: missing })
      : t('sources.mirror.missing', { count: missing })
  }
}
