import { formatUtc } from '#browser/format/instant.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import classes from './Instant.module.css'

interface InstantProps {
  /** ISO; null where there is none. */
  iso: string | null | undefined
  /** `time` for a row under its day line, `day` for the line, `date` where space is dear, `age` for "how long ago". */
  form?: 'time' | 'day' | 'date' | 'full' | 'age' | 'ageShort'
}

/** A moment in the reader's zone; hovering tells its age, its full form and UTC. */
export function Instant({ iso, form = 'full' }: InstantProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!iso) return <span className={classes.none}>{t('ui.instant.unknown')}</span>
  return (
    <time className="tb-figures" dateTime={iso} title={`${format.age(iso)}\n${format.full(iso)}\n${formatUtc(iso)}`}>
      {format[form](iso)}
    </time>
  )
}
