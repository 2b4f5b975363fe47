import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { statusQuery } from '#browser/shell/status-query.ts'
import { Button } from '#browser/ui/Button.tsx'
import { Instant } from '#browser/ui/Instant.tsx'
import type { AuditEvent } from '#contract/routes/audit.ts'
import { ProjectName } from '../keys/ProjectName.tsx'
import classes from './EventDetails.module.css'
import type { TrailView } from './trail-view.ts'
import { filterLines, readFilter } from './trail-words.ts'

interface EventDetailsProps {
  event: AuditEvent
  onNarrow: (change: Partial<TrailView>) => void
}

/** All that a line says, and the way to others like it. */
export function EventDetails({ event, onNarrow }: EventDetailsProps) {
  const { t } = useTranslation()
  const { data: status } = useQuery(statusQuery)
  const { actor, subject, projectId, reason, ticket, address } = event
  const project = status?.projects.find(({ id }) => id === projectId)
  return (
    <div className={classes.details}>
      <dl className={classes.facts}>
        <Fact name={t('audit.column.time')}>
          <Instant iso={event.at} />
        </Fact>
        <Fact name={t('audit.fact.project')}>
          {projectId === null ? (
            t('audit.fact.installation')
          ) : (
            <ProjectName id={projectId} label={project?.label ?? null} />
          )}
        </Fact>
        <Filter filter={event.filter} />
        {reason !== null && <Fact name={t('audit.fact.reason')}>{reason}</Fact>}
        {ticket !== null && <Fact name={t('audit.fact.ticket')}>{ticket}</Fact>}
        {subject && subject.id !== '' && (
          <Fact name={t('audit.fact.subjectId')}>
            <span className="tb-mono">{subject.id}</span>
          </Fact>
        )}
        {actor && (
          <Fact name={t('audit.fact.actorId')}>
            <span className="tb-mono">{actor.id}</span>
          </Fact>
        )}
        {address !== null && (
          <Fact name={t('audit.column.address')}>
            <span className="tb-mono">{address}</span>
          </Fact>
        )}
      </dl>
      <div className={classes.ways}>
        {actor && (
          <Button variant="subtle" onClick={() => onNarrow({ actor: actor.id })}>
            {t('audit.only.actor')}
          </Button>
        )}
        {subject && subject.id !== '' && (
          <Button variant="subtle" onClick={() => onNarrow({ subject: subject.id })}>
            {t('audit.only.subject')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** What was asked for, part by part under the names of the API. */
function Filter({ filter }: { filter: string | null }) {
  const { t } = useTranslation()
  if (filter === null) return null
  const parts = readFilter(filter)
  if (!parts) return <Fact name={t('audit.fact.filter')}>{filter}</Fact>
  return filterLines(parts).map(([name, value]) => (
    <Fact key={name} name={<span className="tb-mono">{name}</span>}>
      {value}
    </Fact>
  ))
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
