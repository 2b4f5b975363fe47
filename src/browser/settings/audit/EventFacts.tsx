import { useTranslation } from '#browser/i18n/use-translation.ts'
import { Link } from '#browser/router/Link.tsx'
import { useReadableChannels } from '#browser/shell/use-readable-channels.ts'
import { StatusWord } from '#browser/ui/StatusWord.tsx'
import type { AuditEvent } from '#contract/routes/audit.ts'
import classes from './EventFacts.module.css'
import { subjectPath } from './subject-path.ts'
import { deeds, readFilter } from './trail-words.ts'
import { useSubjectWords } from './use-subject-words.ts'

interface EventProps {
  event: AuditEvent
}

/** Whose name stands in the line, and what kind of caller that is. */
export function Actor({ event: { actor } }: EventProps) {
  const { t } = useTranslation()
  if (!actor) return <span className={classes.dim}>{t('audit.nobody')}</span>
  return (
    <span className={classes.pair} title={actor.name}>
      <span>{actor.kind === 'owner' ? t('shell.account.owner') : actor.name}</span>
      {actor.kind !== 'owner' && <span className={classes.dim}>{t(`shell.account.${actor.kind}`)}</span>}
    </span>
  )
}

/** What was done, and how it ended where that was not as wished. */
export function Deed({ event: { action, outcome, filter } }: EventProps) {
  const { t } = useTranslation()
  const given = readFilter(filter)?.did
  const deed = deeds.find((each) => each === given)
  const ended = outcome !== 'done' && (
    <StatusWord tone={outcome === 'failed' ? 'failed' : 'unclear'}>{t(`audit.outcome.${outcome}`)}</StatusWord>
  )
  return (
    <span className={classes.pair}>
      <span>{t(`audit.action.${action}`)}</span>
      {(deed || ended) && (
        <span className={classes.dim}>
          {deed && t(`audit.deed.${deed}`)} {ended}
        </span>
      )}
    </span>
  )
}

/** What it was done to, with the way there. */
export function Subject({ event }: EventProps) {
  const { kind, label } = useSubjectWords(event.subject)
  const path = subjectPath(event.subject, useReadableChannels())
  if (kind === undefined) return null
  const name = label ?? kind
  return (
    <span className={classes.pair} title={name}>
      {path === undefined ? <span>{name}</span> : <Link to={path}>{name}</Link>}
      {label !== undefined && <span className={classes.dim}>{kind}</span>}
    </span>
  )
}

export function Reason({ event: { reason, ticket } }: EventProps) {
  return (
    <span className={classes.pair} title={[reason, ticket].filter(Boolean).join('\n')}>
      <span>{reason}</span>
      {ticket !== null && <span className={`tb-mono ${classes.dim}`}>{ticket}</span>}
    </span>
  )
}
