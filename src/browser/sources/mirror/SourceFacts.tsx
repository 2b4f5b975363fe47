import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Instant } from '#browser/ui/Instant.tsx'
import type { Source } from '#contract/routes/sources.ts'
import { formatDuration } from './duration.ts'
import { Moment } from './Moment.tsx'
import classes from './SourceBlock.module.css'

const names: Record<Source['kind'], string> = { oneuptime: 'OneUptime', sendzen: 'SendZen' }

/** What it is, where, and when it runs, in one line. */
export function SourceFacts({ source }: { source: Source }) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const { kind, url, consoleUrl, everySeconds, startAt, order, state, lastRunAt, nextRunAt } = source
  // Nothing runs by itself while it waits for a person.
  const runs = state !== 'paused' && state !== 'stopped'
  return (
    <ul className={classes.facts}>
      <li>{names[kind]}</li>
      <li className={`tb-mono ${classes.url}`}>
        {consoleUrl ? (
          <a href={consoleUrl} target="_blank" rel="noreferrer">
            {url}
          </a>
        ) : (
          url
        )}
      </li>
      <li>
        {everySeconds === 60
          ? t('sources.mirror.everyMinute')
          : t('sources.mirror.every', { duration: formatDuration(everySeconds, language) })}
      </li>
      <li>
        {lastRunAt ? (
          <>
            {t('sources.mirror.lastRun')} <Moment iso={lastRunAt} />
            <span className={classes.age}>
              {' '}
              (<Instant iso={lastRunAt} form="age" />)
            </span>
          </>
        ) : (
          t('sources.mirror.neverRan')
        )}
      </li>
      {runs && nextRunAt && (
        <li>
          {t('sources.mirror.nextRun')} <Moment iso={nextRunAt} />
        </li>
      )}
      {startAt && (
        <li>
          {t('sources.mirror.startAt')} <Instant iso={startAt} form="date" />
        </li>
      )}
      {state === 'backfilling' && <li>{t(`sources.mirror.order.${order}`)}</li>}
    </ul>
  )
}
