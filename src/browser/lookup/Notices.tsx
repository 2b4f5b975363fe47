import { useLocation } from 'react-router-dom'
import { useLabels } from '#browser/i18n/use-labels.ts'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { paths } from '#browser/paths.ts'
import { Link } from '#browser/router/Link.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import { findChannel } from '#contract/channels/index.ts'
import type { Lookup } from '#contract/routes/lookup.ts'
import classes from './Notices.module.css'

/** The newest say it all; more are in the timeline. */
const SHOWN = 3

/** What decides whether they may be written to: opted out, opted in again, blocked; each with the entry that says so. */
export function Notices({ notices }: { notices: Lookup['notices'] }) {
  const { t } = useTranslation()
  const labels = useLabels()
  const { search } = useLocation()
  if (notices.length === 0) return null
  return (
    <ul className={classes.list} aria-label={t('contact.notice.title')}>
      {notices.slice(0, SHOWN).map(({ kind, channel: id, entryId, at }) => {
        const channel = findChannel(id)
        return (
          channel && (
            <li key={`${id}/${entryId}`} className={classes.notice} data-kind={kind}>
              <Link to={paths.lookupEntry(channel, entryId) + search}>{t(`contact.notice.${kind}`)}</Link>{' '}
              <Instant iso={at} form="date" />
              <span className={classes.channel}> · {labels.channel(channel)}</span>
            </li>
          )
        )
      })}
      {notices.length > SHOWN && (
        <li className={classes.more}>{t('contact.notice.more', { count: notices.length - SHOWN })}</li>
      )}
    </ul>
  )
}
