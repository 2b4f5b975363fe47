import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from '#browser/i18n/use-translation.ts'
import { useFormat } from '#browser/preferences/use-format.ts'
import { Instant } from '#browser/ui/Instant.tsx'
import type { AuditEvent } from '#contract/routes/audit.ts'
import { EventDetails } from './EventDetails.tsx'
import { Actor, Deed, Reason, Subject } from './EventFacts.tsx'
import classes from './TrailStack.module.css'
import type { TrailLinesOfProps } from './TrailTable.tsx'

/** The same lines on a phone: when and who, under it what. */
export function TrailStack({ events, onNarrow }: TrailLinesOfProps) {
  const { t } = useTranslation()
  return (
    <ul className={classes.stack} aria-label={t('audit.caption')}>
      {events.map((event) => (
        <Line key={event.id} event={event} onNarrow={onNarrow} />
      ))}
    </ul>
  )
}

function Line({ event, onNarrow }: { event: AuditEvent; onNarrow: TrailLinesOfProps['onNarrow'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [open, setOpen] = useState(false)
  return (
    <li className={classes.item}>
      <button
        type="button"
        className={classes.when}
        aria-expanded={open}
        aria-label={t('audit.details', { time: format.full(event.at) })}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight className={classes.chevron ?? ''} size={14} aria-hidden="true" />
        <Instant iso={event.at} form="date" /> <Instant iso={event.at} form="time" />
      </button>
      <div className={classes.facts}>
        <Actor event={event} />
        <Deed event={event} />
        <Subject event={event} />
        {event.count !== null && <span>{t('audit.rows', { count: event.count })}</span>}
      </div>
      {(event.reason ?? event.ticket) !== null && <Reason event={event} />}
      {open && <EventDetails event={event} onNarrow={onNarrow} />}
    </li>
  )
}
